package dev.penumbra.simulator.bench.fluid;

import java.util.List;

/** Scenarios beyond those that are shipped, as texts; what they point to lies beside the shipped ones. */
final class HardScenarios {
  static final List<String> NAMES = List.of("bursty", "overloaded");

  private static final String SERVICE = """
      catalogue: ../zones
      zones: {ids: [us-east-1, us-west-2, eu-west-1]}
      services:
        - id: web
          home: us-east-1
          full: {vcpu: 2, memoryGib: 4}
          shadow: {vcpu: 0.5, memoryGib: 1}
          serviceTime: {meanMillis: 60, coefficientOfVariation: 1.2}
          concurrency: 2
          maxInstancesPerZone: %s
          objective: {latencyMillis: 200, penaltyUsdPerRequestMs: 0.0000006}
          state: {cache: 2 GB, code: 100 MB, coldSlowdown: 1.5, warmUpRequests: 5000}
          traffic: {dns: {timeToLive: 60s}}
      """;
  private static final String CITIES = """
          populations:
            - {id: new-york, latitude: 40.71, longitude: -74.01, weight: 8, timeZone: America/New_York}
            - {id: los-angeles, latitude: 34.05, longitude: -118.24, weight: 6, timeZone: America/Los_Angeles}
            - {id: london, latitude: 51.51, longitude: -0.13, weight: 5, timeZone: Europe/London}
      """;

  private HardScenarios() {}

  static String text(String name) {
    return switch (name) {
      case "bursty" -> bursty();
      case "overloaded" -> overloaded();
      default -> throw new IllegalArgumentException("'" + name + "'; there are " + NAMES);
    };
  }

  /** Demand that jumps within a quarter of an hour, again and again, faster than instances start. */
  private static String bursty() {
    return """
        name: bursty
        window: {start: 2026-03-12T00:00Z, end: 2026-03-14T00:00Z, past: 2w, slot: 15m}
        """ + SERVICE.formatted(200) + """
        demand:
          synthetic:
            requestsPerSecond: {web: 60}
            dispersion: 0.3
            flashCrowds:
              - {start: 2026-03-12T09:10Z, peak: 6, decay: 30m}
              - {start: 2026-03-12T20:40Z, peak: 12, decay: 20m}
              - {start: 2026-03-13T15:05Z, peak: 4, decay: 60m}
        """ + CITIES + "engine:\n  policy: {name: expected-cost}\n  prediction: {model: seasonal-naive}\n";
  }

  /** A cap that lies below what the busy hours of the day ask for. */
  private static String overloaded() {
    return """
        name: overloaded
        window: {start: 2026-03-12T00:00Z, end: 2026-03-14T00:00Z, past: 2w, slot: 15m}
        """ + SERVICE.formatted(2) + """
        demand:
          synthetic:
            requestsPerSecond: {web: 110}
        """ + CITIES + "engine:\n  policy: {name: expected-cost}\n  prediction: {model: seasonal-naive}\n";
  }

  /** Five services for 20 cities all over the world, at home in five regions, for a year of hours. */
  static String year() {
    return """
        name: year
        window: {start: 2026-03-01T00:00Z, end: 2027-03-01T00:00Z, past: 4w, slot: 1h}
        catalogue: ../zones
        zones: {providers: [aws]}
        services:
        """ + service("shop", "us-east-1", 60) + service("search", "eu-west-1", 40)
        + service("pictures", "ap-northeast-1", 15) + service("basket", "us-west-2", 30)
        + service("account", "eu-central-1", 80) + """
            demand:
              synthetic:
                requestsPerSecond: {shop: 200, search: 300, pictures: 500, basket: 100, account: 50}
            """ + Cities.yaml("    ") + "engine: {policy: {name: expected-cost}}\n";
  }

  private static String service(String id, String home, int meanMillis) {
    return """
          - id: %s
            home: %s
            full: {vcpu: 2, memoryGib: 4}
            shadow: {vcpu: 0.5, memoryGib: 1}
            serviceTime: {meanMillis: %d, coefficientOfVariation: 0.8}
            concurrency: 8
            objective: {latencyMillis: 150, penaltyUsdPerRequestMs: 0.0000003}
            state: {cache: 2 GB, code: 100 MB, cacheBytesPerRequest: 50, lagLimit: 2h}
            traffic: {dns: {timeToLive: 60s}}
        """.formatted(id, home, meanMillis);
  }
}
