package dev.penumbra.app.map;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.map.scene.ZoneMark;
import dev.penumbra.app.screen.Columns;
import dev.penumbra.app.screen.Rows;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/** The zones in use, the busiest first; choosing one looks at it closely. */
final class ZoneTable extends TableView<ZoneMark> {
  private final Words words;
  private final Rows<ZoneMark> rows;

  ZoneTable(MapModel model, ScreenContext context) {
    words = context.words();
    Figures figures = context.figures();
    Columns<ZoneMark> columns = new Columns<>(words, false);
    rows = new Rows<>(this, words, context::fail);
    setId("zones");
    setAccessibleText(words.text("map.zones"));
    getStyleClass().addAll(Styles.DENSE, "plain-table");
    setPlaceholder(new Label(words.text("map.zones.none")));
    getColumns()
        .setAll(
            List.of(
                columns.column("map.zones.zone", 100, m -> m, m -> m.what().city(),
                    Comparator.comparing(m -> m.what().city())),
                columns.column(
                    "map.zones.state", 62, m -> m, this::state,
                    Comparator.comparing(ZoneMark::level)),
                columns.number("map.zones.rate", 62, m -> m.load().requestsPerSecond(), figures::number),
                columns.number("map.zones.p95", 76, m -> m.load().p95Millis().orElse(0),
                    v -> v == 0 ? "–" : figures.number(v)),
                columns.number("map.zones.cost", 58, m -> m.load().dollarsPerHour(), figures::number)));
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    model.scene.subscribe(
        scene -> rows.show(
            scene.zones()
                .stream()
                .filter(ZoneMark::isInUse)
                .sorted(Comparator.comparingDouble((ZoneMark m) -> m.load().requestsPerSecond()).reversed())
                .toList()));
    setOnMouseClicked(_ -> choose(model));
    setOnKeyPressed(e -> {
      if (e.getCode() == KeyCode.ENTER) {
        choose(model);
      }
    });
  }

  /** Where the word to filter by is typed. */
  TextField filter() {
    return rows.filter();
  }

  private void choose(MapModel model) {
    ZoneMark selected = getSelectionModel().getSelectedItem();
    if (selected != null) {
      model.chosen.set(selected.zone());
    }
  }

  private String state(ZoneMark mark) {
    return mark.home() ? words.text("map.home") : words.name(mark.level());
  }
}
