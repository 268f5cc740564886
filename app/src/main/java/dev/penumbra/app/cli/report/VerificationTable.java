package dev.penumbra.app.cli.report;

import dev.penumbra.simulator.verification.evidence.VerificationRow;
import dev.penumbra.simulator.verification.evidence.VerificationRow.Verdict;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a verification, for people and for programs. */
public final class VerificationTable {
  private VerificationTable() {}

  /** Prints them in the form of Markdown, so that they can stand in a document as they are. */
  public static void print(List<VerificationRow> rows, PrintWriter out) {
    int width = rows.stream().mapToInt(row -> row.name().length()).max().orElse(0);
    String line = "| %-" + width + "s | %13s | %13s | %13s | %13s | %s |%n";
    out.printf(line, "name", "theory", "observed", "low", "high", "verdict");
    out.println("|---|---:|---:|---:|---:|---|");
    for (VerificationRow row : rows) {
      out.printf(
          line, row.name(), number(row.theory()), number(row.observed()), number(row.low()), number(row.high()),
          words(row.verdict()));
    }
    out.println();
    out.println(sum(rows));
  }

  /** How many there are of each verdict. */
  static String sum(List<VerificationRow> rows) {
    long failed = rows.stream().filter(row -> row.verdict() == Verdict.FAILED).count();
    long passed = rows.stream().filter(VerificationRow::pass).count();
    return "%d rows: %d passed, %d failed, %d not measured."
        .formatted(rows.size(), passed, failed, rows.size() - passed - failed);
  }

  static String words(Verdict verdict) {
    return switch (verdict) {
      case PASSED -> "pass";
      case FAILED -> "FAIL";
      case NOT_MEASURED -> "not measured";
    };
  }

  static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? String.format(Locale.ROOT, "%.0f", value) : String.format(Locale.ROOT, "%.6g", value);
  }

  /** As values that JSON knows; what was not measured is null and says so. */
  public static List<Map<String, @Nullable Object>> json(List<VerificationRow> rows) {
    return rows.stream().map(VerificationTable::json).toList();
  }

  private static Map<String, @Nullable Object> json(VerificationRow row) {
    boolean measured = row.verdict() != Verdict.NOT_MEASURED;
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("name", row.name());
    map.put("theory", row.theory());
    map.put("observed", measured ? row.observed() : null);
    map.put("low", measured ? row.low() : null);
    map.put("high", measured ? row.high() : null);
    map.put("pass", measured ? row.pass() : null);
    if (!measured) {
      map.put("reason", "not measured: --reference names no folder that has the measurements");
    }
    return map;
  }
}
