package dev.penumbra.app.compare;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.compare.CompareModel.Lack;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.screen.Card;
import dev.penumbra.app.screen.EmptyState;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.screen.Undertaking;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.words.Words;
import dev.penumbra.app.workspace.KeptRun;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The kept runs at the top; the chosen ones below: their figures, and their course or what differs in their settings. */
final class CompareView extends StackPane {
  private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

  private final CompareModel model;
  private final Asked asked;
  private final ScreenContext context;
  private final Words words;
  private final RunTable runs;

  /** What the screen's buttons ask for. */
  interface Asked {
    /** A run is chosen, or no longer. */
    void toggle(KeptRun run);

    /** None is chosen any more. */
    void clear();

    /** A fork is set beside its parent, and nothing else. */
    void compareWithParent(KeptRun run);

    /** A run comes to the map and the timeline. */
    void reopen(KeptRun run);

    /** The chosen ones are run with more seeds. */
    void repeat();

    /** What failed is tried again. */
    void again();
  }

  CompareView(
      CompareModel model, Asked asked, ScreenContext context, FileDialogs dialogs, Undertaking repeats) {
    this.model = model;
    this.asked = asked;
    this.context = context;
    words = context.words();
    runs = new RunTable(model, context, asked::toggle);
    StackPane below = new StackPane(sideBySide(dialogs, repeats), state());
    below.setMinHeight(0);
    VBox.setVgrow(below, Priority.ALWAYS);
    VBox whole = new VBox(runsCard(), below);
    whole.getStyleClass().add("column");
    StackPane lacking = new StackPane();
    model.lack.subscribe(lack -> {
      lacking.getChildren().setAll(lacking(lack));
      lacking.setVisible(lack != Lack.NOTHING);
      whole.setVisible(lack == Lack.NOTHING);
    });
    getChildren().addAll(whole, lacking);
  }

  private Node lacking(Lack lack) {
    return switch (lack) {
      case NOTHING -> new Region();
      case READING -> new EmptyState(Icon.BUSY, words.text("compare.listing"), words.text("compare.listing.note"));
      case WORKSPACE -> new EmptyState(
          Icon.FAILED, words.text("recommend.none.workspace"), words.text("compare.none.workspace.advice"));
      case RUNS -> new EmptyState(Icon.COMPARE, words.text("compare.none"), words.text("compare.none.advice"));
    };
  }

  private Node runsCard() {
    ObservableValue<Optional<KeptRun>> selected = runs.getSelectionModel()
        .selectedItemProperty()
        .map(Optional::of)
        .orElse(Optional.empty());
    Button reopen = button("compare-reopen", "compare.reopen", Icon.MAP);
    reopen.setTooltip(new Tooltip(words.text("compare.reopen.tip")));
    reopen.setOnAction(_ -> selected.getValue().ifPresent(asked::reopen));
    reopen.disableProperty().bind(selected.map(Optional::isEmpty));
    Button parent = button("compare-parent", "compare.with.parent", Icon.WHAT_IF);
    parent.setTooltip(new Tooltip(words.text("compare.with.parent.tip")));
    parent.setOnAction(_ -> fork(selected.getValue()).ifPresent(asked::compareWithParent));
    parent.disableProperty()
        .bind(Bindings.createBooleanBinding(
            () -> fork(selected.getValue()).isEmpty(), selected, model.shown, model.runs));
    Button clear = button("compare-clear", "compare.clear", Icon.CLOSE);
    clear.setOnAction(_ -> asked.clear());
    clear.disableProperty().bind(model.chosen.map(List::isEmpty));
    Label shown = new Label();
    shown.setId("compare-shown");
    shown.getStyleClass().add("muted");
    shown.textProperty()
        .bind(
            model.shown.map(
                run -> run.map(r -> words.text("compare.shown", Long.toString(r.stored().number()))).orElse("")));
    Card card = new Card(words.text("compare.runs"), runs, shown, runs.filter(), parent, reopen, clear);
    card.getStyleClass().add("runs-card");
    return card;
  }

  /** The selected run when it is a fork whose parent is there, else the one that is looked at. */
  private Optional<KeptRun> fork(Optional<KeptRun> selected) {
    return selected.or(model.shown::get).filter(run -> model.findParent(run).isPresent());
  }

  private Button button(String id, String key, Icon icon) {
    Button button = new Button(words.text(key), icon.node());
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    return button;
  }

  /** What is there when there is nothing to set side by side. */
  private Node state() {
    StackPane place = new StackPane();
    place.setId("compare-state");
    Runnable show = () -> {
      place.getChildren().setAll(stateNow());
      place.setVisible(model.failure.get().isPresent() || model.study.get().isEmpty());
    };
    model.failure.subscribe(_ -> show.run());
    model.study.subscribe(_ -> show.run());
    model.reading.subscribe(_ -> show.run());
    return place;
  }

  private Node stateNow() {
    if (model.failure.get().isPresent()) {
      Button again = button("compare-again", "compare.again", Icon.REDO);
      again.setOnAction(_ -> asked.again());
      return new EmptyState(Icon.FAILED, words.text("compare.failed"), model.failure.get().get(), again);
    }
    return model.reading.get()
        ? new EmptyState(Icon.BUSY, words.text("compare.reading"), words.text("compare.reading.note"))
        : new EmptyState(Icon.COMPARE, words.text("compare.choose"), words.text("compare.choose.advice"));
  }

  private Node sideBySide(FileDialogs dialogs, Undertaking repeats) {
    Node beside = new BesideCard(model, context, dialogs).node();
    HBox.setHgrow(beside, Priority.ALWAYS);
    HBox body = new HBox(figuresCard(repeats), beside);
    body.getStyleClass().addAll("columns", "compare-columns");
    body.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.failure.get().isEmpty() && model.study.get().isPresent(), model.failure, model.study));
    return body;
  }

  private Node figuresCard(Undertaking repeats) {
    FigureTable figures = new FigureTable(words, new Amounts(words, context.figures()), context::fail);
    StudyNotes notes = new StudyNotes(words);
    Label subjects = new WrappedLabel("", "section-title");
    subjects.setId("compare-subjects");
    Label trust = new WrappedLabel("", "muted");
    trust.setId("compare-trust");
    subjects.setMinHeight(USE_PREF_SIZE);
    trust.setMinHeight(USE_PREF_SIZE);
    VBox.setVgrow(figures, Priority.ALWAYS);
    VBox content = new VBox(subjects, trust, figures);
    content.getStyleClass().add("form-content");
    Button repeat = button("compare-repeat", "compare.repeat", Icon.RUN);
    repeat.setTooltip(new Tooltip(words.text("compare.repeat.tip")));
    repeat.setOnAction(_ -> asked.repeat());
    Node repeating = repeats.node(
        repeat, model.study.map(now -> now.filter(s -> !s.repeats().isEmpty()).isPresent()), "repeat", words);
    Card card = new Card(words.text("compare.figures"), content, repeating, figures.filter());
    card.getStyleClass().add("figures-card");
    model.study.subscribe(study -> study.ifPresent(s -> {
      figures.show(s);
      subjects.setText(notes.subjects(s));
      trust.setText(notes.trust(s));
      card.pseudoClassStateChanged(WIDE, figures.isWide());
    }));
    return card;
  }
}
