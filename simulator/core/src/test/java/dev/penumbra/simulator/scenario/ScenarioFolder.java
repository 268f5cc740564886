package dev.penumbra.simulator.scenario;

import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** A folder with a catalogue of five zones, a network model and counts of two places, for scenarios beside them. */
final class ScenarioFolder {
  static final String SMALLEST = """
      name: smallest
      window: {start: 2020-01-02T00:00Z, end: 2020-01-03T00:00Z, past: 1d, slot: 1h}
      catalogue: zones
      zones: {providers: [aws]}
      services:
        - id: web
          home: east-1
          full: {vcpu: 2, memoryGib: 4}
          shadow: {vcpu: 0.5, memoryGib: 1}
          serviceTime: {meanMillis: 100}
          objective: {latencyMillis: 200, penaltyUsdPerRequestMs: 5e-7}
          state: {lagLimit: 7h}
      demand:
        counts: {file: counts.csv, places: places.csv}
      """;

  private static final String COUNTS = "  counts: {file: counts.csv, places: places.csv}";

  private final Path folder;

  ScenarioFolder(Path folder) {
    this.folder = folder;
    write("zones/zones.csv", """
        id,provider,kind,parent,city,country,latitude,longitude,vcpu_hour_usd,price_basis,price_source,price_date
        east-1,aws,REGION,,Ashburn,US,39,-77.5,0.04,published,list,2026-11
        east-1-bos,aws,LOCAL_ZONE,east-1,Boston,US,42.36,-71.06,0.05,assumed,rule,2026-11
        west-1,aws,REGION,,Portland,US,45.5,-122.7,0.05,derived,rule,2026-11
        eu-1,aws,REGION,,Dublin,IE,53.3,-6.3,0.06,published,list,2026-11
        g-1,google,REGION,,Ashburn,US,39,-77.4,0.04,assumed,rule,2026-11
        """);
    write("zones/transfer.csv", """
        from,to,usd_per_gb,basis,source,date
        east-1,eu-1,0.05,published,list,2026-11
        """);
    write("zones/transfer-defaults.csv", """
        from_provider,to_provider,scope,usd_per_gb,basis,source,date
        aws,aws,same-region,0.01,assumed,rule,2026-11
        aws,aws,same-provider,0.02,derived,rule,2026-11
        aws,google,cross-provider,0.09,assumed,rule,2026-11
        google,aws,cross-provider,0.12,assumed,rule,2026-11
        google,google,same-region,0.01,assumed,rule,2026-11
        google,google,same-provider,0.02,assumed,rule,2026-11
        """);
    write("latency/model.csv", """
        coefficient,value,unit
        base_ms,5,ms
        ms_per_km,0.01,ms/km
        inflation_near,2,1
        inflation_far,1.5,1
        knee_km,1000,km
        last_mile_region_ms,10,ms
        last_mile_local_zone_ms,6,ms
        last_mile_wavelength_zone_ms,4,ms
        jitter_share,0.05,1
        """);
    write("places.csv", "place,latitude,longitude\nNYC,40.7,-74\nSEA,47.6,-122.3\n");
    write("counts.csv", counts());
  }

  /** The smallest scenario with another section of demand; {@code section} has no indentation. */
  static String withDemand(String section) {
    return SMALLEST.replace(COUNTS, section.indent(2).stripTrailing());
  }

  private static String counts() {
    StringBuilder rows = new StringBuilder("time,place,count\n");
    for (int hour = 0; hour < 72; hour++) {
      String time = "2020-01-0%dT%02d:00:00Z".formatted(1 + hour / 24, hour % 24);
      rows.append(time).append(",NYC,").append(hour + 1).append('\n');
      rows.append(time).append(",SEA,2\n");
    }
    return rows.toString();
  }

  ScenarioFolder write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  ScenarioFolder writePacked(String name, String text) {
    return write(name, packed(text));
  }

  static byte[] packed(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  ScenarioFolder write(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Path parent = file.getParent();
      Files.createDirectories(parent == null ? folder : parent);
      Files.write(file, content);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Scenario read(String yaml) {
    return read(yaml, Overrides.NONE);
  }

  Scenario read(String yaml, Overrides overrides) {
    write("scenario.yaml", yaml);
    return ScenarioFile.read(folder.resolve("scenario.yaml"), overrides);
  }

  /** What is wrong with a scenario; empty when nothing is. */
  List<Problem> problems(String yaml) {
    try {
      read(yaml);
      return List.of();
    } catch (InvalidInputException e) {
      return e.problems();
    }
  }

  List<String> paths(String yaml) {
    return problems(yaml).stream().map(Problem::path).toList();
  }
}
