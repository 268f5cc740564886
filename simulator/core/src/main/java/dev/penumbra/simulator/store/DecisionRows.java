package dev.penumbra.simulator.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Decision.GuardChange;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.simulator.store.column.Json;
import dev.penumbra.simulator.store.file.StoreFile;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Rows of the table {@code decision}. */
final class DecisionRows {
  static final String INSERT = "INSERT INTO decision VALUES (?,?,?,?,?,?,?,?,?,?,?,?)";
  static final String SELECT_NEWEST_FIRST = """
      SELECT * FROM decision JOIN wording USING (run, wording)
      WHERE run = ? AND service = ? AND zone = ? AND at_millis <= ?
      ORDER BY at_millis DESC, sequence DESC LIMIT ?""";

  static final String SELECT = """
      SELECT * FROM decision JOIN wording USING (run, wording)
      WHERE run = ? AND service = ? AND zone = ? AND at_millis >= ? AND at_millis < ?
      ORDER BY at_millis, sequence""";

  private static final TypeReference<List<Double>> VALUES = new TypeReference<>() {
  };
  private static final TypeReference<List<StoredChange>> CHANGES = new TypeReference<>() {
  };

  /** A deployment within a run, by its positions. */
  record Place(long run, int service, int zone) {}

  /** A change by the guard as it stands in its column. */
  record StoredChange(String rule, Level level, int instances, String reason, List<Figure> figures) {
    static StoredChange of(GuardChange change) {
      return new StoredChange(
          change.rule(), change.wanted().level(), change.wanted().instances(), change.reason().rule(),
          change.reason().figures());
    }

    GuardChange toChange() {
      return new GuardChange(rule, target(level, instances), new Reason(reason, figures));
    }
  }

  private DecisionRows() {}

  static PreparedStatement bind(
      PreparedStatement insert, Place place, Instant at, long sequence, Decision decision, long wording)
      throws SQLException {
    List<Double> values = decision.reason().figures().stream().map(Figure::value).toList();
    return StoreFile.bind(
        insert, place.run(), place.service(), place.zone(), at.toEpochMilli(), sequence,
        decision.current().level().name(), decision.current().instances(), decision.chosen().level().name(),
        decision.chosen().instances(), wording, Json.write(values),
        Json.write(decision.guardChanges().stream().map(StoredChange::of).toList()));
  }

  static JournalEntry.Decided read(ResultSet row, DeploymentKey key) throws SQLException {
    Reason reason = Wording.read(row).reason(Json.read(row.getString("figures"), VALUES));
    List<GuardChange> changes = Json.read(row.getString("guard_changes"), CHANGES)
        .stream()
        .map(StoredChange::toChange)
        .toList();
    return new JournalEntry.Decided(
        Instant.ofEpochMilli(row.getLong("at_millis")),
        new Decision(key, readTarget(row, "current"), readTarget(row, "chosen"), reason, changes));
  }

  private static Target readTarget(ResultSet row, String which) throws SQLException {
    return target(Level.valueOf(row.getString(which + "_level")), row.getInt(which + "_instances"));
  }

  private static Target target(Level level, int instances) {
    return switch (level) {
      case ABSENT -> new Target.Absent();
      case SHADOW -> new Target.Shadow(instances);
      case ACTIVE -> new Target.Active(instances);
    };
  }
}
