package dev.penumbra.app.scenario;

import dev.penumbra.app.scenario.form.FormPage;
import dev.penumbra.app.scenario.outline.Row;
import dev.penumbra.app.scenario.outline.Section;
import dev.penumbra.app.scenario.outline.Titles;
import dev.penumbra.app.scenario.side.ChangesPane;
import dev.penumbra.app.scenario.side.ProblemsPane;
import dev.penumbra.app.scenario.side.Side;
import dev.penumbra.app.scenario.side.TextPane;
import dev.penumbra.app.screen.Card;
import dev.penumbra.app.screen.EmptyState;
import dev.penumbra.app.screen.Switcher;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import java.io.File;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Sections at the left, the page of one in the middle, the text, what changed and what is wrong at the right. */
final class ScenarioView extends StackPane {
  private final ScenarioModel model;
  private final Words words;
  private final SectionTree tree;
  private final FormPage page;
  private final TextPane text;
  private final ChangesPane changes;
  private final ProblemsPane problems;
  private final Card pageCard;
  private final Label help = new Label();
  private final Label lost = new Label();
  private final Label misfit = new Label();
  private final Switcher<Side> sides;
  private final StackPane side = new StackPane();
  private final StackPane intake = new StackPane();
  private final Node empty;
  private final Node whole;

  ScenarioView(ScenarioModel model, ScenarioActions actions, DocumentEditor editor, Words words) {
    this.model = model;
    this.words = words;
    tree = new SectionTree(words, model.chosen::set);
    page = new FormPage(editor, words);
    text = new TextPane(actions::typed, words);
    sides = new Switcher<>(model.side, List.of(Side.values()), words::name, "side");
    changes = new ChangesPane(words, actions::compareWithOther, actions::compareWithKept, actions::openPath,
        actions::failed);
    problems = new ProblemsPane(words, actions::openPath);
    help.setWrapText(true);
    help.setMinHeight(USE_PREF_SIZE);
    help.getStyleClass().add("muted");
    help.managedProperty().bind(help.textProperty().isNotEmpty());
    for (Label label : List.of(lost, misfit)) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
      label.getStyleClass().add("form-problem");
      label.setGraphic(Icon.PROBLEM.node());
      say(label, "");
    }
    VBox.setVgrow(page, Priority.ALWAYS);
    VBox content = new VBox(help, misfit, lost, page);
    content.getStyleClass().add("form-content");
    pageCard = new Card("", content);
    whole = columns(new DocumentBar(actions, words));
    empty = new EmptyState(
        Icon.SCENARIO, words.text("map.empty"), words.text("scenario.empty.advice"), new DocumentBar(actions, words));
    getChildren().addAll(whole, empty, intake);
    intake.setPickOnBounds(false);
    setOnDragOver(event -> {
      if (event.getDragboard().hasFiles()) {
        event.acceptTransferModes(TransferMode.COPY);
      }
    });
    setOnDragDropped(event -> {
      actions.dropped(event.getDragboard().getFiles().stream().map(File::toPath).toList());
      event.setDropCompleted(true);
    });
    listen();
    showAll();
  }

  private Node columns(DocumentBar bar) {
    Card sections = new Card(words.text("scenario.sections"), tree);
    sections.getStyleClass().add("sections-card");
    Card sideCard = new Card("", side, sides);
    sideCard.getStyleClass().add("side-card");
    HBox columns = new HBox(sections, pageCard, sideCard);
    columns.getStyleClass().addAll("columns", "scenario-columns");
    HBox.setHgrow(pageCard, Priority.ALWAYS);
    VBox all = new VBox(bar, columns);
    all.getStyleClass().add("column");
    VBox.setVgrow(columns, Priority.ALWAYS);
    return all;
  }

  private void listen() {
    model.draft.subscribe(_ -> showAll());
    model.chosen.subscribe(_ -> showPage());
    model.problems.subscribe(_ -> showPage());
    model.side.subscribe(this::showSide);
    model.differences.subscribe(_ -> showChanges());
    model.against.subscribe(_ -> showChanges());
    model.unreadable.subscribe(why -> {
      text.note(why.orElse(""));
      page.setDisable(why.isPresent());
    });
    model.intake.subscribe(pane -> {
      intake.getChildren().setAll(pane.stream().toList());
      whole.setDisable(pane.isPresent());
    });
    model.worked.subscribe(
        where -> model.draft.get()
            .flatMap(d -> where.flatMap(d.yaml()::spanWithKey))
            .ifPresent(text::mark));
    model.lost.subscribe(what -> say(lost, what.orElse("")));
  }

  private void showAll() {
    boolean open = model.draft.get().isPresent() || model.unreadable.get().isPresent();
    empty.setVisible(!open);
    whole.setVisible(open);
    showPage();
  }

  private void showChanges() {
    changes.show(model.differences.get(), model.against.get());
    count(Side.CHANGES, model.differences.get().size());
  }

  private void count(Side which, int count) {
    String text = count == 0 ? words.name(which) : words.text("scenario.side.count", words.name(which), count);
    sides.rename(which, text);
  }

  private void showSide(Side which) {
    side.getChildren().setAll(switch (which) {
      case TEXT -> text;
      case CHANGES -> changes;
      case PROBLEMS -> problems;
    });
  }

  private void showPage() {
    var wrong = model.problems.get();
    problems.show(wrong);
    count(Side.PROBLEMS, wrong.size());
    model.draft.get().ifPresent(draft -> {
      Section section = draft.sections().find(model.chosen.get()).orElse(draft.sections());
      tree.show(draft.sections(), section.where(), wrong);
      pageCard.title().setText(title(draft, section));
      List<Row> rows = section.rows(draft.yaml().tree());
      boolean twice = !rows.isEmpty() && rows.getFirst().where().equals(section.where());
      help.setText(twice ? "" : Titles.sentence(section.caption().help()));
      page.show(rows, draft.yaml().tree(), wrong);
      say(misfit, twice ? "" : misfits(section));
    });
  }

  /** What is wrong with the values of a page taken together. */
  private String misfits(Section section) {
    return model.problems.get()
        .stream()
        .filter(p -> p.path().equals(section.where().toString()))
        .map(p -> words.text("scenario.wrong", p.found(), p.legal()))
        .collect(Collectors.joining("\n"));
  }

  private static void say(Label label, String text) {
    label.setText(text);
    label.setVisible(!text.isEmpty());
    label.setManaged(!text.isEmpty());
  }

  /** The titles on the way down to a section. */
  private String title(Draft draft, Section section) {
    if (section.where().isRoot()) {
      return words.text("scenario.general");
    }
    Stream.Builder<String> way = Stream.builder();
    for (int length = 1; length <= section.where().steps().size(); length++) {
      var where = new dev.penumbra.app.scenario.yaml.Where(section.where().steps().subList(0, length));
      draft.sections().find(where).ifPresent(s -> way.add(s.title()));
    }
    return way.build().collect(Collectors.joining("  ›  "));
  }

  /** The text, to be shown and committed. */
  TextPane text() {
    return text;
  }

  /** The page, to be committed and focused. */
  FormPage page() {
    return page;
  }
}
