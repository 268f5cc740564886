package dev.penumbra.simulator.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.simulator.store.column.Json;
import dev.penumbra.simulator.store.file.StoreFile;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A reason without its numbers, a row of the table {@code wording}. A run has a handful of them and decisions by the
 * hundred thousand, so each is kept once.
 */
record Wording(String reason, List<String> names, List<String> units) {
  static final String INSERT = "INSERT INTO wording VALUES (?,?,?,?,?)";

  private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {
  };

  Wording {
    names = List.copyOf(names);
    units = List.copyOf(units);
  }

  static Wording of(Reason reason) {
    return new Wording(
        reason.rule(), reason.figures().stream().map(Figure::name).toList(),
        reason.figures().stream().map(Figure::unit).toList());
  }

  PreparedStatement bind(PreparedStatement insert, long run, long number) throws SQLException {
    return StoreFile.bind(insert, run, number, reason, Json.write(names), Json.write(units));
  }

  static Wording read(ResultSet row) throws SQLException {
    return new Wording(
        row.getString("reason"), Json.read(row.getString("names"), TEXTS), Json.read(row.getString("units"), TEXTS));
  }

  /** The whole reason; as many values as names. */
  Reason reason(List<Double> values) {
    return new Reason(
        reason,
        IntStream.range(0, names.size())
            .mapToObj(i -> new Figure(names.get(i), values.get(i), units.get(i)))
            .toList());
  }
}
