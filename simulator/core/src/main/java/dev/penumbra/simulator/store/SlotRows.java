package dev.penumbra.simulator.store;

import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.metrics.CostByKind;
import dev.penumbra.simulator.run.result.ForecastBand;
import dev.penumbra.simulator.run.result.SlotRecord;
import dev.penumbra.simulator.store.column.LatencySketch;
import dev.penumbra.simulator.store.file.StoreFile;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Rows of the table {@code slot}. */
final class SlotRows {
  static final String INSERT = "INSERT INTO slot VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
  static final String SELECT = """
      SELECT * FROM slot
      WHERE run = ? AND service = ? AND zone = ? AND slot_start_millis >= ? AND slot_start_millis < ?
      ORDER BY slot_start_millis""";

  private SlotRows() {}

  static PreparedStatement bind(PreparedStatement insert, long run, SlotRecord slot) throws SQLException {
    Optional<ForecastBand> forecast = slot.forecastOneLeadBefore();
    return StoreFile.bind(
        insert, run, slot.service(), slot.zone(), slot.slotStartMillis(), slot.state().name(), slot.shadowInstances(),
        slot.fullInstances(), slot.demandRequests(), part(forecast, ForecastBand::meanRequests),
        part(forecast, ForecastBand::lowRequests), part(forecast, ForecastBand::medianRequests),
        part(forecast, ForecastBand::highRequests), part(forecast, ForecastBand::lowLevel),
        part(forecast, ForecastBand::highLevel), slot.requests(), slot.misses(),
        LatencySketch.encode(slot.latency()), slot.cost().nanoDollars(), slot.stateLagMillis(),
        part(slot, CostByKind::active), part(slot, CostByKind::shadow), part(slot, CostByKind::transfer),
        part(slot, CostByKind::dependencies));
  }

  private static OptionalLong part(SlotRecord slot, Function<CostByKind, Money> kind) {
    return slot.costByKind().map(c -> OptionalLong.of(kind.apply(c).nanoDollars())).orElse(OptionalLong.empty());
  }

  private static OptionalDouble part(Optional<ForecastBand> forecast, ToDoubleFunction<ForecastBand> part) {
    return forecast.map(f -> OptionalDouble.of(part.applyAsDouble(f))).orElse(OptionalDouble.empty());
  }

  static SlotRecord read(ResultSet row) throws SQLException {
    Money cost = new Money(row.getLong("cost_nano_dollars"));
    return new SlotRecord(
        row.getLong("slot_start_millis"), row.getInt("service"), row.getInt("zone"),
        DeploymentState.valueOf(row.getString("state")), row.getInt("shadow_instances"), row.getInt("full_instances"),
        row.getDouble("demand_requests"), findForecast(row), row.getLong("requests"), row.getLong("misses"),
        LatencySketch.decode(row.getBytes("latency_micros_histogram")), cost,
        findKinds(row, cost), findLag(row));
  }

  private static Optional<ForecastBand> findForecast(ResultSet row) throws SQLException {
    double mean = row.getDouble("forecast_mean_requests");
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new ForecastBand(
            mean, row.getDouble("forecast_low_requests"), row.getDouble("forecast_median_requests"),
            row.getDouble("forecast_high_requests"), row.getDouble("forecast_low_level"),
            row.getDouble("forecast_high_level")));
  }

  /** The penalty is what the other kinds leave over. */
  private static Optional<CostByKind> findKinds(ResultSet row, Money cost) throws SQLException {
    Money active = new Money(row.getLong("cost_active_nano_dollars"));
    if (row.wasNull()) {
      return Optional.empty();
    }
    Money shadow = new Money(row.getLong("cost_shadow_nano_dollars"));
    Money transfer = new Money(row.getLong("cost_transfer_nano_dollars"));
    Money dependencies = new Money(row.getLong("cost_dependencies_nano_dollars"));
    Money penalty = cost.minus(active).minus(shadow).minus(transfer).minus(dependencies);
    return Optional.of(new CostByKind(active, shadow, transfer, dependencies, penalty));
  }

  private static OptionalLong findLag(ResultSet row) throws SQLException {
    long millis = row.getLong("state_lag_millis");
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(millis);
  }
}
