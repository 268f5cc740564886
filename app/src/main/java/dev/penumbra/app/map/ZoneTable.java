package dev.penumbra.app.map;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.map.scene.ZoneMark;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** The zones in use, the busiest first; choosing one looks at it closely. */
final class ZoneTable extends TableView<ZoneMark> {
  private final Words words;

  ZoneTable(MapModel model, ScreenContext context) {
    words = context.words();
    Figures figures = context.figures();
    setId("zones");
    getStyleClass().addAll(Styles.DENSE, "plain-table");
    setPlaceholder(new Label(words.text("map.zones.none")));
    getColumns()
        .setAll(
            List.of(
                column("map.zones.zone", 100, m -> m, m -> m.what().city(), Comparator.comparing(m -> m.what().city())),
                column(
                    "map.zones.state", 62, m -> m, this::state,
                    Comparator.comparing(ZoneMark::level)),
                number("map.zones.rate", 62, m -> m.load().requestsPerSecond(), figures::number),
                number("map.zones.p95", 76, m -> m.load().p95Millis().orElse(0), v -> v == 0 ? "–" : figures.number(v)),
                number("map.zones.cost", 58, m -> m.load().dollarsPerHour(), figures::number)));
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    model.scene.subscribe(
        scene -> getItems().setAll(
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

  private void choose(MapModel model) {
    ZoneMark selected = getSelectionModel().getSelectedItem();
    if (selected != null) {
      model.chosen.set(selected.zone());
    }
  }

  private String state(ZoneMark mark) {
    return mark.home() ? words.text("map.home") : words.name(mark.level());
  }

  private TableColumn<ZoneMark, Double> number(
      String key, double width, Function<ZoneMark, Double> value, Function<Double, String> text) {
    TableColumn<ZoneMark, Double> column = column(key, width, value, text, Comparator.naturalOrder());
    column.getStyleClass().add("number");
    return column;
  }

  private <T> TableColumn<ZoneMark, T> column(
      String key, double width, Function<ZoneMark, T> value, Function<T, String> text, Comparator<T> order) {
    TableColumn<ZoneMark, T> column = new TableColumn<>(words.text(key));
    column.setPrefWidth(width);
    column.setComparator(order);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new TableCell<>() {
      @Override
      protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : text.apply(item));
      }
    });
    return column;
  }
}
