package dev.penumbra.simulator.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.penumbra.engine.journal.JournalLine;
import dev.penumbra.simulator.export.Recommendation.ServicePlan;
import dev.penumbra.simulator.export.Recommendation.ZonePlan;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;

/** A recommendation as a table, one line per service and zone (RFC 4180). */
public final class RecommendationCsv {
  private static final List<String> HEADER = List.of(
      "service", "priority", "zone", "role", "active_share_of_time", "shadow_share_of_time",
      "typical_active_instances", "most_active_instances", "typical_shadow_instances", "most_shadow_instances",
      "schedule_utc", "share_of_requests", "cost_usd", "share_of_cost", "reason");

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
    for (ServicePlan service : recommendation.services()) {
      int priority = 1;
      for (ZonePlan zone : service.zones()) {
        csv.writeRecord(line(service, priority++, zone));
      }
    }
    return text.toString();
  }

  private static List<String> line(ServicePlan service, int priority, ZonePlan zone) {
    return List.of(
        service.service().value(), Integer.toString(priority), zone.zone().value(), zone.role().word(),
        Double.toString(zone.activeShare()), Double.toString(zone.shadowShare()),
        Integer.toString(zone.active().typical()), Integer.toString(zone.active().most()),
        Integer.toString(zone.shadow().typical()), Integer.toString(zone.shadow().most()),
        String.join("; ", zone.schedule().toRanges()), Double.toString(zone.requestShare()), zone.cost().toString(),
        Double.toString(zone.costShare()), JournalLine.of(zone.reason()));
  }
}
