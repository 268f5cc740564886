package dev.penumbra.app.cli.report;

import dev.penumbra.simulator.experiment.replication.Interval;
import dev.penumbra.simulator.experiment.replication.Replications.Report;
import java.io.PrintWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** What replications came to, for people and for programs. */
public final class ReplicationTable {
  private ReplicationTable() {}

  public static void print(Report report, PrintWriter out) {
    out.printf(
        "%d replications, 95 %% intervals; warm-up: %s.%n", report.replications(), report.warmUp());
    report.figures().forEach((policy, figures) -> print(policy, figures, out));
    String chosen = report.policies().getFirst();
    report.differences()
        .forEach((policy, figures) -> print(chosen + " less " + policy + ", paired", figures, out));
    report.advice().forEach(advice -> out.println("Advice: " + advice + "."));
    if (report.advice().isEmpty()) {
      out.println("The replications suffice: the cost is known to 5 %, and who costs less to 95 %.");
    }
  }

  private static void print(String title, SortedMap<String, Interval> figures, PrintWriter out) {
    out.println(title);
    figures.forEach(
        (name, interval) -> out.printf(
            Locale.ROOT, "  %-26s %16.4f  [%.4f, %.4f]%n", name, interval.mean(), interval.low(), interval.high()));
  }

  /** As values that JSON knows. */
  public static Map<String, Object> json(Report report) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("replications", report.replications());
    map.put("slotsLeftOut", report.slotsLeftOut());
    map.put("warmUp", report.warmUp());
    map.put("policies", report.policies().stream().map(policy -> row(policy, report)).toList());
    map.put("advice", report.advice());
    return map;
  }

  private static Map<String, Object> row(String policy, Report report) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("policy", policy);
    row.put("figures", intervals(report.figures().getOrDefault(policy, Collections.emptySortedMap())));
    if (report.differences().containsKey(policy)) {
      row.put(
          "chosenLessThis", intervals(report.differences().getOrDefault(policy, Collections.emptySortedMap())));
    }
    return row;
  }

  private static Map<String, Object> intervals(SortedMap<String, Interval> figures) {
    Map<String, Object> map = new LinkedHashMap<>();
    figures.forEach((name, interval) -> map.put(name,
        Map.of("mean", interval.mean(), "interval", List.of(interval.low(), interval.high()))));
    return map;
  }
}
