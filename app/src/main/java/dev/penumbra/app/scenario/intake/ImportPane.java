package dev.penumbra.app.scenario.intake;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.scenario.intake.Look.Covered;
import dev.penumbra.app.scenario.intake.Look.Refused;
import dev.penumbra.app.screen.Card;
import dev.penumbra.app.screen.Rows;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A file before it becomes the demand of a scenario: what is in it, what it means, which lines are refused and why. */
public final class ImportPane extends StackPane {
  private final Words words;
  private final Figures figures;
  private final Sample sample;
  private final MeaningForm form;
  private final VBox result = new VBox();
  private final Button take;
  private Optional<Look> look = Optional.empty();

  /** What the pane asks for. */
  public interface Asked {
    /** The meaning has changed: the file is to be read with it. */
    void look();

    /** The file becomes the demand. */
    void take();

    /** It does not. */
    void leave();
  }

  /**
   * A file that is looked at for the first time.
   *
   * @param chooser asks for another file that goes with it
   * @param failed is told in words what could not be written
   */
  public ImportPane(
      Sample sample, List<String> services, Supplier<Optional<Path>> chooser, Asked asked, Words words,
      Figures figures, Consumer<String> failed) {
    this.words = words;
    this.figures = figures;
    this.sample = sample;
    form = new MeaningForm(sample, services, chooser, asked::look, words);
    take = new Button(words.text("import.take"), Icon.IMPORT.node());
    take.setId("import-take");
    take.getStyleClass().add(Styles.ACCENT);
    take.setOnAction(_ -> asked.take());
    Button leave = new Button(words.text("import.leave"));
    leave.setId("import-leave");
    leave.setOnAction(_ -> asked.leave());
    result.getStyleClass().add("import-result");
    result.setId("import-result");
    VBox right = new VBox(title("import.preview"), preview(failed), title("import.result"), result);
    right.getStyleClass().add("import-right");
    HBox.setHgrow(right, Priority.ALWAYS);
    ScrollPane left = new ScrollPane(form);
    left.setFitToWidth(true);
    left.getStyleClass().addAll("bare-scroll", "import-left");
    left.setMinWidth(Region.USE_PREF_SIZE);
    HBox columns = new HBox(left, right);
    columns.getStyleClass().add("import-columns");
    Card card = new Card(words.text("import.title", sample.file().getFileName()), columns, leave, take);
    getStyleClass().add("import-pane");
    setId("import-pane");
    getChildren().add(card);
    show(Optional.empty());
  }

  private Label title(String key) {
    Label title = new Label(words.text(key));
    title.getStyleClass().add("section-title");
    return title;
  }

  private Node preview(Consumer<String> failed) {
    TableView<List<String>> table = new TableView<>();
    table.setId("import-preview");
    table.getStyleClass().addAll("plain-table", Styles.DENSE);
    for (int i = 0; i < sample.header().size(); i++) {
      int column = i;
      String name = sample.header().get(i);
      TableColumn<List<String>, String> cells = new TableColumn<>(name.isEmpty() ? words.text("import.line") : name);
      cells.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(column < row.getValue().size() ? row.getValue().get(column) : ""));
      if (sample.header().size() == 1) {
        cells.setPrefWidth(1100);
      } else {
        cells.setPrefWidth(190);
      }
      table.getColumns().add(cells);
    }
    Rows<List<String>> rows = new Rows<>(table, words, failed);
    rows.show(sample.rows());
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox preview = new VBox(rows.filter(), table);
    VBox.setVgrow(preview, Priority.ALWAYS);
    return preview;
  }

  /** What is said of the file at present. */
  public Meaning meaning() {
    return form.meaning();
  }

  /** What the whole file came to; empty when it was not read. */
  public Optional<Look> look() {
    return look;
  }

  public Sample sample() {
    return sample;
  }

  /** Shows what reading the whole file came to; empty while it goes on. */
  public void show(Optional<Look> found) {
    look = found;
    take.setDisable(found.flatMap(Look::covered).isEmpty());
    result.getChildren().clear();
    if (found.isEmpty()) {
      result.getChildren().add(muted(words.text("import.reading")));
    }
    found.ifPresent(this::showFound);
  }

  private void showFound(Look found) {
    found.covered().ifPresent(covered -> result.getChildren().add(coverage(found, covered)));
    found.problems().forEach(p -> {
      Label problem = new Label(words.text("import.problem", p.path(), p.found(), p.legal()), Icon.PROBLEM.node());
      problem.setWrapText(true);
      problem.setMinHeight(USE_PREF_SIZE);
      problem.getStyleClass().add("form-problem");
      result.getChildren().add(problem);
    });
    found.refused().forEach(reason -> result.getChildren().add(line(reason)));
    boolean rewritten = found.refusedLines() > 0 && meaning().kind() != SourceKind.ACCESS_LOG;
    if (rewritten && found.covered().isPresent()) {
      result.getChildren().add(muted(words.text("import.accepted", Taking.acceptedFile(sample.file()).getFileName())));
    }
  }

  private Node coverage(Look found, Covered covered) {
    Label sum = new Label(
        words.text(
            "import.sum", figures.count(found.lines()), figures.count(found.lines() - found.refusedLines()),
            figures.count(found.refusedLines())));
    sum.setId("import-sum");
    sum.getStyleClass().add("import-sum");
    Label what = muted(
        words.text(
            "import.covers", figures.moment(covered.start()), figures.moment(covered.end()),
            figures.duration(covered.slot().toMillis() / 1000.0), covered.places(), figures.number(covered.total())));
    return new VBox(sum, what);
  }

  private Node line(Refused reason) {
    String key = reason.reason();
    Label count = new Label(figures.count(reason.count()));
    count.getStyleClass().add("refused-count");
    Label why = new Label(
        meaning().kind() == SourceKind.ACCESS_LOG
            ? words.name(LogReason.valueOf(key))
            : words.text("import.refused", key));
    why.setWrapText(true);
    Label first = muted(String.join("\n", reason.first().stream().limit(2).toList()));
    VBox text = new VBox(why, first);
    HBox line = new HBox(count, text);
    line.getStyleClass().add("refused");
    return line;
  }

  private static Label muted(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("muted");
    return label;
  }
}
