package dev.penumbra.app.recommend;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.recommend.advice.WeekText;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.simulator.recommendation.Recommendation.ServicePlan;
import dev.penumbra.simulator.recommendation.Recommendation.ZonePlan;
import dev.penumbra.simulator.recommendation.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The zones of a service: what each is for, the size of its shadow, when it wakes, what it costs. */
final class PlanTable extends TableView<ZonePlan> {
  private final Words words;
  private final Figures figures;
  private Map<String, Zone> zones = Map.of();
  private Optional<ServicePlan> plan = Optional.empty();

  PlanTable(Words words, Figures figures) {
    this.words = words;
    this.figures = figures;
    setId("plans");
    getStyleClass().addAll("plain-table", Styles.DENSE);
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label(words.text("recommend.plans.none")));
    getColumns()
        .setAll(
            List.of(
                text("recommend.zone", 180, p -> ZoneNames.of(p.zone(), zones)),
                text("recommend.role", 95, p -> words.name(p.role())), text("recommend.shadow", 150, this::shadow),
                text("recommend.active", 80,
                    p -> p.active().most() == 0
                        ? "–"
                        : words.text("recommend.times", p.active().typical(), p.active().most())),
                text("recommend.wakes", 150, this::wakes),
                number("recommend.requests", 75, ZonePlan::requestShare, figures::percent),
                number("recommend.cost", 75, p -> p.cost().toDollars(), figures::dollars)));
  }

  private String shadow(ZonePlan zone) {
    if (zone.shadow().most() == 0) {
      return words.text("recommend.shadow.none");
    }
    InstanceShape shape = plan.orElseThrow().shadow();
    return words.text(
        "recommend.shadow.of", zone.shadow().typical(), figures.number(shape.vcpu()),
        figures.number(shape.memoryGib()), figures.percent(zone.shadowShare()));
  }

  private String wakes(ZonePlan zone) {
    if (zone.role() == Role.STANDING) {
      return words.text("recommend.wakes.always");
    }
    String hours = WeekText.of(zone.schedule());
    return hours.isEmpty() ? words.text("recommend.wakes.demand") : words.text("recommend.wakes.at", hours);
  }

  private TableColumn<ZonePlan, String> text(String key, double width, Function<ZonePlan, String> value) {
    return column(key, width, value, t -> t, Comparator.naturalOrder());
  }

  private TableColumn<ZonePlan, Double> number(
      String key, double width, Function<ZonePlan, Double> value, Function<Double, String> text) {
    TableColumn<ZonePlan, Double> column = column(key, width, value, text, Comparator.naturalOrder());
    column.getStyleClass().add("number");
    return column;
  }

  private <T> TableColumn<ZonePlan, T> column(
      String key, double width, Function<ZonePlan, T> value, Function<T, String> text, Comparator<T> order) {
    TableColumn<ZonePlan, T> column = new TableColumn<>(words.text(key));
    column.setPrefWidth(width);
    column.setComparator(order);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new TableCell<>() {
      @Override
      protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty || item == null ? null : text.apply(item));
        setTooltip(getText() == null ? null : new Tooltip(getText()));
      }
    });
    return column;
  }

  /** Shows the zones of a service; the first is chosen. */
  void show(ServicePlan next, Map<String, Zone> known) {
    plan = Optional.of(next);
    zones = known;
    getItems().setAll(next.zones());
    getSelectionModel().selectFirst();
  }
}
