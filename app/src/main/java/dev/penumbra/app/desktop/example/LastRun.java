package dev.penumbra.app.desktop.example;

import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.workspace.KeptRun;
import dev.penumbra.app.workspace.Workspace;
import java.util.Optional;
import javafx.util.Subscription;

/** Shows the latest run that is kept of the scenario the window begins with, so that there is something to look at. */
public final class LastRun {
  private final ScreenContext context;
  private Subscription waiting = Subscription.EMPTY;

  public LastRun(ScreenContext context) {
    this.context = context;
  }

  /** Waits for the scenario that is being opened; does nothing when a run was begun in the meantime. */
  public void showWhenOpen() {
    waiting = context.session().scenario().subscribe((_, open) -> open.ifPresent(this::show));
  }

  private void show(OpenScenario open) {
    waiting.unsubscribe();
    Session session = context.session();
    context.workspace()
        .ifPresent(
            kept -> context.background()
                .run(() -> latest(kept, open).map(run -> kept.recording(run.stored())), found -> {
                  // a run that was begun while this one was read is what people want to see
                  found.filter(_ -> isIdle())
                      .ifPresent(recording -> session.show(new ShownRun(open, recording), Optional.empty()));
                }, _ -> {
                  // a workspace that cannot be read is told of by whoever asks for it; here is only nothing to show
                }));
  }

  private boolean isIdle() {
    Session session = context.session();
    return session.run().get().isEmpty() && session.progress().get().isEmpty();
  }

  private static Optional<KeptRun> latest(Workspace kept, OpenScenario open) {
    var scenario = open.scenario();
    return kept.runs()
        .stream()
        .filter(run -> run.ending() == KeptRun.Ending.FINISHED)
        .filter(run -> run.stored().identity().scenarioHash().equals(scenario.hash()))
        .filter(run -> run.stored().identity().policy().equals(scenario.engine().policy().name()))
        .filter(run -> run.stored().identity().seed() == scenario.seed())
        .findFirst();
  }
}
