package dev.penumbra.app.timeline;

import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.playback.Playback;
import dev.penumbra.app.reason.Reasons;
import dev.penumbra.app.reason.Why;
import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.timeline.story.DecisionRow;
import dev.penumbra.app.timeline.story.Lane;
import dev.penumbra.app.timeline.story.Starts;
import dev.penumbra.app.timeline.story.Story;
import dev.penumbra.app.timeline.story.StoryOfRun;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/** The timeline screen: reads the run that is looked at into its model, at its own pace while the run goes on. */
public final class TimelineScreen implements Screen {
  /** Between two readings of a run that goes on: often enough to follow it, rarely enough to stay out of its way. */
  private static final Duration PACE = Duration.millis(400);

  private final ScreenContext context;
  private final Session session;
  private final TimelineModel model = new TimelineModel();
  private final TimelineView view;
  private final Reasons reasons;
  private final PauseTransition pause = new PauseTransition(PACE);
  private boolean active;
  private boolean reading;
  private boolean stale = true;

  public TimelineScreen(ScreenContext context) {
    this(context, FileDialogs.ofDesktop(context.words()));
  }

  TimelineScreen(ScreenContext context, FileDialogs dialogs) {
    this.context = context;
    this.session = context.session();
    this.reasons = new Reasons(context.words(), context.figures());
    this.view = new TimelineView(model, context, dialogs, new Playback(context).node());
    pause.setOnFinished(_ -> {
      reading = false;
      read();
    });
    model.slot.bind(session.transport().slot());
    session.run().subscribe(_ -> {
      model.chosen.set(Optional.empty());
      refresh();
    });
    session.transport().recorded().subscribe(this::refresh);
    model.place.subscribe(this::refresh);
    model.chosen.subscribe(this::explain);
  }

  @Override
  public Node node() {
    return view;
  }

  @Override
  public void activate() {
    active = true;
    read();
  }

  @Override
  public void deactivate() {
    active = false;
  }

  private void explain(Optional<DecisionRow> chosen) {
    chosen.ifPresent(row -> session.transport().seek(row.slot()));
    model.why.set(session.run().get().flatMap(run -> chosen.map(row -> why(run, row))));
  }

  private Why why(ShownRun run, DecisionRow row) {
    return reasons.why(context.figures().moment(run.recording().start(row.slot())), row.decision())
        .followed(
            new Starts(run, run.recording().size()).climb(row.place(), row.slot()).stream().map(this::line).toList());
  }

  private Why.Line line(Starts.Step step) {
    return new Why.Line(context.words().name(step.look()), context.figures().duration(step.seconds()));
  }

  private void refresh() {
    stale = true;
    read();
  }

  /** One reading at a time; what changes meanwhile is read after it. */
  private void read() {
    if (!active || reading || !stale) {
      return;
    }
    stale = false;
    Optional<ShownRun> run = session.run().get();
    if (run.isEmpty()) {
      model.story.set(Optional.empty());
      return;
    }
    reading = true;
    model.reading.set(model.story.get().isEmpty());
    Optional<Lane> wanted = model.place.get();
    context.background()
        .run(() -> StoryOfRun.read(run.get(), wanted, context.words()), story -> show(run, story), this::fail);
  }

  /** What was read of a run that is no longer looked at is dropped. */
  private void show(Optional<ShownRun> read, Optional<Story> story) {
    model.reading.set(false);
    if (read.equals(session.run().get())) {
      model.story.set(story);
    }
    pause.playFromStart();
  }

  private void fail(RuntimeException e) {
    model.reading.set(false);
    session.tell(new Notice.Failure(context.words().text("timeline.failed", String.valueOf(e.getMessage()))));
    pause.playFromStart();
  }
}
