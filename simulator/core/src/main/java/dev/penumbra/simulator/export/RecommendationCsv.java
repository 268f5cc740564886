package dev.penumbra.simulator.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.penumbra.engine.journal.JournalLine;
import dev.penumbra.simulator.recommendation.Recommendation;
import dev.penumbra.simulator.recommendation.Recommendation.Refusal;
import dev.penumbra.simulator.recommendation.Recommendation.ServicePlan;
import dev.penumbra.simulator.recommendation.Recommendation.ZonePlan;
import dev.penumbra.simulator.run.result.RunIdentity;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A recommendation as a table (RFC 4180): one line per service and zone, those it used first and then those refused,
 * each with the run it was derived from.
 */
public final class RecommendationCsv {
  private static final String REFUSED = "refused";

  private static final List<String> HEADER = List.of(
      "service", "priority", "zone", "role", "active_share_of_time", "shadow_share_of_time",
      "typical_active_instances", "most_active_instances", "active_vcpu", "active_memory_gib",
      "typical_shadow_instances", "most_shadow_instances", "shadow_vcpu", "shadow_memory_gib", "schedule_utc",
      "share_of_requests", "cost_usd", "share_of_cost", "refused_by", "refused_cycles", "reason", "scenario",
      "scenario_hash", "policy", "seed", "versions");

  private RecommendationCsv() {}

  /** Makes or replaces a file; throws {@link java.io.UncheckedIOException} and leaves what was there. */
  public static void write(Path file, Recommendation recommendation) {
    WholeFile.write(file, text(recommendation));
  }

  /** The file's content. */
  public static String text(Recommendation recommendation) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(HEADER);
    List<String> source = source(recommendation.source());
    for (ServicePlan service : recommendation.services()) {
      int priority = 1;
      for (ZonePlan zone : service.zones()) {
        csv.writeRecord(joined(line(service, priority++, zone), source));
      }
      service.refused().forEach(refusal -> csv.writeRecord(joined(line(service, refusal), source)));
    }
    return text.toString();
  }

  private static List<String> joined(List<String> line, List<String> source) {
    return Stream.concat(line.stream(), source.stream()).toList();
  }

  private static List<String> line(ServicePlan service, int priority, ZonePlan zone) {
    return List.of(
        service.service().value(), Integer.toString(priority), zone.zone().value(), zone.role().word(),
        Double.toString(zone.activeShare()), Double.toString(zone.shadowShare()),
        Integer.toString(zone.active().typical()), Integer.toString(zone.active().most()),
        Double.toString(service.full().vcpu()), Double.toString(service.full().memoryGib()),
        Integer.toString(zone.shadow().typical()), Integer.toString(zone.shadow().most()),
        Double.toString(service.shadow().vcpu()), Double.toString(service.shadow().memoryGib()),
        String.join("; ", zone.schedule().toRanges()), Double.toString(zone.requestShare()), zone.cost().toString(),
        Double.toString(zone.costShare()), "", "", JournalLine.of(zone.reason()));
  }

  private static List<String> line(ServicePlan service, Refusal refusal) {
    return List.of(
        service.service().value(), "", refusal.zone().value(), REFUSED, "", "", "", "", "", "", "", "", "", "", "", "",
        "", "", refusal.by(), Long.toString(refusal.cycles()), JournalLine.of(refusal.reason()));
  }

  private static List<String> source(RunIdentity run) {
    String versions = run.versions()
        .entrySet()
        .stream()
        .map(entry -> entry.getKey() + " " + entry.getValue())
        .collect(Collectors.joining("; "));
    return List.of(run.scenarioName(), run.scenarioHash(), run.policy(), Long.toString(run.seed()), versions);
  }
}
