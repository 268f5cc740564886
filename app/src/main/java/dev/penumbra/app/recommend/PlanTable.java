package dev.penumbra.app.recommend;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.recommend.advice.WeekText;
import dev.penumbra.app.screen.Columns;
import dev.penumbra.app.screen.Rows;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.simulator.recommendation.Recommendation.ServicePlan;
import dev.penumbra.simulator.recommendation.Recommendation.ZonePlan;
import dev.penumbra.simulator.recommendation.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** The zones of a service: what each is for, the size of its shadow, when it wakes, what it costs. */
final class PlanTable extends TableView<ZonePlan> {
  private final Words words;
  private final Figures figures;
  private final Rows<ZonePlan> rows;
  private Map<String, Zone> zones = Map.of();
  private Optional<ServicePlan> plan = Optional.empty();

  PlanTable(Words words, Figures figures, Consumer<String> failed) {
    this.words = words;
    this.figures = figures;
    Columns<ZonePlan> columns = new Columns<>(words, true);
    rows = new Rows<>(this, words, failed);
    setId("plans");
    setAccessibleText(words.text("recommend.plans"));
    getStyleClass().addAll("plain-table", Styles.DENSE);
    setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    setPlaceholder(new Label(words.text("recommend.plans.none")));
    getColumns()
        .setAll(
            List.of(
                columns.text("recommend.zone", 180, p -> ZoneNames.of(p.zone(), zones)),
                columns.text("recommend.role", 95, p -> words.name(p.role())),
                columns.text("recommend.shadow", 150, this::shadow),
                columns.text("recommend.active", 80,
                    p -> p.active().most() == 0
                        ? "–"
                        : words.text("recommend.times", p.active().typical(), p.active().most())),
                columns.text("recommend.wakes", 150, this::wakes),
                columns.number("recommend.requests", 75, ZonePlan::requestShare, figures::percent),
                columns.number("recommend.cost", 75, p -> p.cost().toDollars(), figures::dollars)));
  }

  /** Where the word to filter by is typed. */
  TextField filter() {
    return rows.filter();
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

  /** Shows the zones of a service; the first is chosen. */
  void show(ServicePlan next, Map<String, Zone> known) {
    plan = Optional.of(next);
    zones = known;
    rows.show(next.zones());
    getSelectionModel().selectFirst();
  }
}
