package dev.penumbra.simulator.bench.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Peak resident set of the process that {@code ./penumbra run} starts, results written to a folder as it goes on. */
public final class PeakMemory {
  private static final long LOOK_EVERY_MILLIS = 100;
  private static final double KIB_PER_MIB = 1024;
  /** Two weeks of quarter hours, so that ten times the requests are as many slots of ten times as many. */
  private static final int SLOTS = 14 * 24 * 4;
  private static final int SLOT_SECONDS = 900;

  private final Path root;

  /** Of the program in a folder. */
  public PeakMemory(Path root) {
    this.root = root;
  }

  /**
   * Runs a scenario of about so many requests, under the chosen policy and every baseline each.
   *
   * @return the peak in MiB; empty where the system does not tell it
   */
  public OptionalDouble mebibytes(long requests) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("penumbra-bench");
    try {
      Path scenario = folder.resolve("long.yaml");
      Files.writeString(scenario, scenario(requests));
      return peak(scenario, folder.resolve("results"));
    } finally {
      remove(folder);
    }
  }

  private OptionalDouble peak(Path scenario, Path results) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
        root.resolve("penumbra").toString(), "run", scenario.toString(), "--out", results.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
    double most = 0;
    while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
      most = Math.max(most, kibibytes(Path.of("/proc", String.valueOf(process.pid()), "status")));
    }
    if (process.exitValue() != 0) {
      throw new IllegalStateException("the run ended with " + process.exitValue());
    }
    return most > 0 ? OptionalDouble.of(most / KIB_PER_MIB) : OptionalDouble.empty();
  }

  /** The high-water mark as Linux tells it, 0 where it does not. */
  private static double kibibytes(Path status) throws IOException {
    if (!Files.exists(status)) {
      return 0;
    }
    List<String> lines = Files.readAllLines(status);
    return lines.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(0);
  }

  private String scenario(long requests) {
    double perSecond = (double) requests / SLOTS / SLOT_SECONDS;
    return """
        name: long
        window: {start: 2026-03-02T00:00Z, end: 2026-03-16T00:00Z, past: 3w, slot: 15m}
        catalogue: %s
        zones: {ids: [us-east-1, us-west-2, eu-west-1]}
        services:
          - id: web
            home: us-east-1
            full: {vcpu: 2, memoryGib: 4}
            shadow: {vcpu: 0.5, memoryGib: 1}
            serviceTime: {meanMillis: 8, coefficientOfVariation: 1}
            concurrency: 4
            objective: {latencyMillis: 80, penaltyUsdPerRequestMs: 0.0000001}
            traffic: {dns: {timeToLive: 60s}}
        demand:
          synthetic:
            requestsPerSecond: {web: %s}
            populations:
              - {id: new-york, latitude: 40.71, longitude: -74.01, weight: 5, timeZone: America/New_York}
              - {id: los-angeles, latitude: 34.05, longitude: -118.24, weight: 5, timeZone: America/Los_Angeles}
              - {id: london, latitude: 51.51, longitude: -0.13, weight: 5, timeZone: Europe/London}
        engine:
          prediction: {model: seasonal-naive}
        """.formatted(root.resolve("datasets/zones"), String.format(Locale.ROOT, "%.6f", perSecond));
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
