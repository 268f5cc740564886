package dev.penumbra.app.desktop.shell;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.run.RunProgress;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is happening, how far it is and how long it will take, a way to end it, and what is wrong. */
final class StatusStrip extends HBox {
  private final Words words;
  private final Figures figures;
  private final Session session;

  StatusStrip(ScreenContext context) {
    words = context.words();
    figures = context.figures();
    session = context.session();
    getStyleClass().add("status-strip");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label zone = new Label(words.text("status.zone", figures.zoneName()));
    zone.getStyleClass().add("muted");
    getChildren().addAll(state(), bar(), left(), cancel(), gap, problems(), zone);
  }

  private Label state() {
    Label state = new Label();
    state.setId("status");
    state.textProperty()
        .bind(Bindings.createStringBinding(this::stateText, session.progress(), session.busy(), session.scenario()));
    state.graphicProperty()
        .bind(Bindings.createObjectBinding(() -> stateIcon().node(), session.progress(), session.busy()));
    return state;
  }

  private String stateText() {
    if (session.busy().get()) {
      return words.text("status.reading");
    }
    return session.progress()
        .get()
        .map(p -> words.text("status.run", words.name(p.phase()), p.slot(), p.slots()))
        .orElseGet(() -> words.text(session.scenario().get().isPresent() ? "status.ready" : "status.empty"));
  }

  private Icon stateIcon() {
    if (session.busy().get()) {
      return Icon.BUSY;
    }
    return session.progress().get().map(p -> switch (p.phase()) {
      case RUNNING -> Icon.BUSY;
      case PAUSED -> Icon.PAUSE;
      case FINISHED -> Icon.DONE;
      case CANCELLED, FAILED -> Icon.FAILED;
    }).orElse(Icon.DONE);
  }

  private ProgressBar bar() {
    ProgressBar bar = new ProgressBar();
    bar.setId("progress");
    bar.getStyleClass().add(Styles.SMALL);
    bar.setAccessibleText(words.text("status.progress"));
    bar.progressProperty()
        .bind(session.progress().map(p -> p.map(RunProgress::share).orElse(0.0)));
    showWhileUnderWay(bar);
    return bar;
  }

  private Label left() {
    Label left = new Label();
    left.setId("time-left");
    left.getStyleClass().add("muted");
    left.textProperty()
        .bind(
            session.progress()
                .map(
                    p -> p.filter(now -> now.secondsLeft().isPresent())
                        .map(now -> words.text("status.left", figures.duration(now.secondsLeft().getAsDouble())))
                        .orElse("")));
    showWhileUnderWay(left);
    return left;
  }

  private Button cancel() {
    Button cancel = new Button(words.text("status.cancel"), Icon.CANCEL.node());
    cancel.setId("cancel");
    cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    cancel.setOnAction(_ -> session.cancel());
    showWhileUnderWay(cancel);
    return cancel;
  }

  private void showWhileUnderWay(Region node) {
    node.visibleProperty().bind(session.progress().map(p -> p.filter(RunProgress::isUnderWay).isPresent()));
    node.managedProperty().bind(node.visibleProperty());
  }

  private Button problems() {
    Button button = new Button(null, Icon.PROBLEM.node());
    button.setId("problems");
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "problems-button");
    button.setTooltip(new Tooltip(words.text("problems.tip")));
    button.visibleProperty().bind(session.notice().map(n -> !(n instanceof Notice.None)));
    button.managedProperty().bind(button.visibleProperty());
    button.textProperty().bind(session.notice().map(this::problemsText));
    button.setOnAction(_ -> show(button));
    session.refusals().subscribe((_, _) -> show(button));
    return button;
  }

  private void show(Button problems) {
    new ProblemsPopover(words).show(problems, session.notice().get());
  }

  private String problemsText(Notice notice) {
    return switch (notice) {
      case Notice.None() -> "";
      case Notice.Problems(var problems) -> words.text("problems.count", problems.size());
      case Notice.Failure(var message) -> Optional.of(message)
          .filter(m -> m.length() < 80)
          .orElseGet(
              () -> message.substring(0, 79) + "…");
    };
  }
}
