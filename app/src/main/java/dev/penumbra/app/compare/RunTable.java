package dev.penumbra.app.compare;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.compare.study.Measure;
import dev.penumbra.app.screen.Columns;
import dev.penumbra.app.screen.Rows;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.app.workspace.KeptRun;
import dev.penumbra.simulator.run.result.RunIdentity;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** All runs that are kept; ticked ones are set side by side. */
final class RunTable extends TableView<KeptRun> {
  private static final double SWATCH_WIDTH = 10;
  private static final double SWATCH_HEIGHT = 4;

  private final CompareModel model;
  private final Words words;
  private final Figures figures;
  private final Appearance appearance;
  private final Consumer<KeptRun> toggle;
  private final Rows<KeptRun> rows;

  RunTable(CompareModel model, ScreenContext context, Consumer<KeptRun> toggle) {
    this.model = model;
    this.words = context.words();
    this.figures = context.figures();
    this.appearance = context.appearance();
    this.toggle = toggle;
    rows = new Rows<>(this, words, context::fail);
    setId("kept-runs");
    setAccessibleText(words.text("compare.runs"));
    getStyleClass().addAll("plain-table", Styles.DENSE);
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().setAll(columns());
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER && getSelectionModel().getSelectedItem() != null) {
        toggle.accept(getSelectionModel().getSelectedItem());
        event.consume();
      }
    });
    model.runs.subscribe(this::show);
    model.chosen.subscribe(_ -> refresh());
    appearance.theme().subscribe(_ -> refresh());
  }

  /** Where the word to filter by is typed. */
  TextField filter() {
    return rows.filter();
  }

  private List<TableColumn<KeptRun, ?>> columns() {
    Columns<KeptRun> columns = new Columns<>(words, true);
    TableColumn<KeptRun, KeptRun> mark = columns.column(
        "compare.mark", 74, run -> run, run -> model.letter(run).orElse(""),
        Comparator.comparing(run -> model.letter(run).orElse("~")));
    mark.setCellFactory(_ -> new Mark());
    return List.of(
        mark,
        columns.column("compare.number", 44, run -> run.stored().number(), n -> Long.toString(n),
            Comparator.<Long>naturalOrder()),
        columns.column("compare.made", 130, run -> run.stored().begunAt().orElse(Instant.MIN), this::made,
            Comparator.<Instant>naturalOrder()),
        columns.text("compare.scenario", 112, run -> run.stored().identity().scenarioName()),
        columns.text("compare.policy", 105, run -> run.stored().identity().policy()),
        columns.column("compare.seed", 72, run -> run.stored().identity().seed(), seed -> Long.toString(seed),
            Comparator.<Long>naturalOrder()),
        columns.column("compare.time", 150, run -> run, this::time,
            Comparator.comparing(run -> run.stored().identity().start())),
        columns.text("compare.parent", 112, this::parent),
        columns.text("compare.ending", 80, run -> words.name(run.ending())),
        measure(columns, "compare.cost", 82, Measure.COST, figures::dollars),
        measure(columns, "compare.late", 64, Measure.LATE_SHARE, figures::percent),
        measure(columns, "compare.latency", 68, Measure.P95, figures::millis));
  }

  private TableColumn<KeptRun, Double> measure(
      Columns<KeptRun> columns, String key, double width, Measure measure, Function<Double, String> text) {
    return columns.number(
        key, width, run -> measure.of(run.stored().figures()).orElse(Double.NaN),
        value -> value.isNaN() ? words.text("map.none") : text.apply(value));
  }

  /** Nothing for a run that came with the program or from the command line. */
  private String made(Instant at) {
    return at.equals(Instant.MIN) ? words.text("map.none") : figures.clock(at);
  }

  private String time(KeptRun run) {
    RunIdentity identity = run.stored().identity();
    return words.text("compare.span", figures.day(identity.start()), figures.date(identity.end()));
  }

  private String parent(KeptRun run) {
    return run.stored()
        .identity()
        .origin()
        .map(
            origin -> words.text(
                "compare.parent.from",
                model.findParent(run)
                    .map(parent -> words.text("compare.run", Long.toString(parent.stored().number())))
                    .orElse(words.text("compare.parent.lost")),
                figures.day(origin.at()), figures.time(origin.at())))
        .orElse("");
  }

  private void show(List<KeptRun> runs) {
    KeptRun before = getSelectionModel().getSelectedItem();
    rows.show(runs);
    runs.stream()
        .filter(run -> before != null && run.stored().number() == before.stored().number())
        .findFirst()
        .ifPresent(getSelectionModel()::select);
  }

  /** A box to tick, with the letter and the colour that the run has below. */
  private final class Mark extends TableCell<KeptRun, KeptRun> {
    private final CheckBox box = new CheckBox();
    private final Rectangle swatch = new Rectangle(SWATCH_WIDTH, SWATCH_HEIGHT);

    Mark() {
      box.setOnAction(_ -> toggle.accept(getItem()));
      box.setTooltip(new Tooltip(words.text("compare.mark.tip", CompareModel.MOST)));
    }

    @Override
    protected void updateItem(@Nullable KeptRun run, boolean empty) {
      super.updateItem(run, empty);
      setGraphic(empty || run == null ? null : box);
      if (run != null) {
        int position = model.chosen.get().indexOf(run.stored().number());
        box.setId("choose-" + run.stored().number());
        box.setSelected(position >= 0);
        box.setText(model.letter(run).orElse(""));
        box.setGraphic(position >= 0 ? swatch : null);
        box.setAccessibleText(words.text("compare.mark.says", Long.toString(run.stored().number())));
        box.setDisable(position < 0 && model.chosen.get().size() >= CompareModel.MOST);
        var colours = appearance.palette().series();
        swatch.setFill(colours.get(Math.max(0, position) % colours.size()));
      }
    }
  }
}
