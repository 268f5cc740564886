package dev.penumbra.simulator.export;

import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.Names;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.recommendation.HoursOfWeek;
import dev.penumbra.simulator.recommendation.Recommendation;
import dev.penumbra.simulator.recommendation.Recommendation.Instances;
import dev.penumbra.simulator.recommendation.Recommendation.Refusal;
import dev.penumbra.simulator.recommendation.Recommendation.ServicePlan;
import dev.penumbra.simulator.recommendation.Recommendation.ZonePlan;
import dev.penumbra.simulator.recommendation.Role;
import dev.penumbra.simulator.run.result.RunIdentity;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a recommendation; what it gives may only be used when it told of no problem. */
final class RecommendationReader {
  private static final String ID = "an identifier that matches " + Names.LEGAL;
  private static final String STAND_IN = "unknown";
  private static final String ROLES = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
  private static final long MAX_SLOT_MILLIS = Duration.ofDays(366).toMillis();

  private RecommendationReader() {}

  static Recommendation read(YamlSection file) {
    YamlSection section = file.section("recommendation");
    YamlSection source = section.section("source");
    Recommendation recommendation = new Recommendation(
        source(source), section.sections("services", RecommendationReader::service));
    source.close();
    section.close();
    return recommendation;
  }

  private static RunIdentity source(YamlSection source) {
    RunIdentity.Axes axes = new RunIdentity.Axes(
        ids(source, "services", ServiceId::new), ids(source, "zones", ZoneId::new),
        Duration.ofMillis(source.whole("slotMillis", 1, MAX_SLOT_MILLIS)));
    Instant start = source.text("start", "a moment such as 2026-01-01T00:00:00Z", Instant::parse, Instant.EPOCH);
    Instant end = source.text("end", "a moment such as 2026-01-01T00:00:00Z", Instant::parse, Instant.MAX);
    boolean ascending = source.check("end", end.isAfter(start), end.toString(), "a moment after the start");
    return new RunIdentity(
        source.text("scenario"), source.text("scenarioHash"), source.text("policy"),
        source.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE), versions(source), ascending ? start : Instant.EPOCH,
        ascending ? end : Instant.MAX, axes);
  }

  private static <T> List<T> ids(YamlSection section, String key, Function<String, T> id) {
    return section.attempt(key, ID, () -> section.texts(key).stream().map(id).toList(), List.of());
  }

  private static SortedMap<String, String> versions(YamlSection source) {
    SortedMap<String, String> versions = new TreeMap<>();
    YamlSection section = source.section("versions");
    section.node().properties().forEach(entry -> versions.put(entry.getKey(), section.text(entry.getKey())));
    return versions;
  }

  private static ServicePlan service(YamlSection service) {
    return new ServicePlan(
        service.text("service", ID, ServiceId::new, new ServiceId(STAND_IN)), zoneId(service, "home"),
        shape(service, "full"), shape(service, "shadow"), service.sections("zones", RecommendationReader::zone),
        service.sections("refused", RecommendationReader::refusal));
  }

  private static ZoneId zoneId(YamlSection section, String key) {
    return section.text(key, ID, ZoneId::new, new ZoneId(STAND_IN));
  }

  private static InstanceShape shape(YamlSection service, String key) {
    YamlSection section = service.section(key);
    double vcpu = section.number("vcpu", Double.MIN_VALUE, Double.MAX_VALUE);
    double memory = section.number("memoryGib", Double.MIN_VALUE, Double.MAX_VALUE);
    section.close();
    return new InstanceShape(vcpu, memory);
  }

  private static Refusal refusal(YamlSection refusal) {
    return new Refusal(
        zoneId(refusal, "zone"), refusal.text("by"), refusal.whole("cycles", 1, Long.MAX_VALUE), reason(refusal));
  }

  private static Reason reason(YamlSection of) {
    YamlSection section = of.section("reason");
    Reason reason = new Reason(section.text("rule"), section.sections("figures", RecommendationReader::figure));
    section.close();
    return reason;
  }

  private static ZonePlan zone(YamlSection zone) {
    return new ZonePlan(
        zoneId(zone, "zone"), role(zone), zone.number("activeShare", 0, 1), zone.number("shadowShare", 0, 1),
        instances(zone, "activeInstances"), instances(zone, "shadowInstances"), schedule(zone),
        zone.number("requestShare", 0, 1), new Money(zone.whole("costNanoDollars", Long.MIN_VALUE, Long.MAX_VALUE)),
        zone.number("costShare", 0, 1), reason(zone));
  }

  private static Role role(YamlSection zone) {
    return zone.text(
        "role", "one of " + ROLES,
        word -> Arrays.stream(Role.values())
            .filter(role -> role.word().equals(word))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("'" + word + "'")),
        Role.ON_DEMAND);
  }

  private static Instances instances(YamlSection zone, String key) {
    YamlSection section = zone.section(key);
    int typical = (int) section.whole("typical", 0, Integer.MAX_VALUE);
    int most = (int) section.whole("most", 0, Integer.MAX_VALUE);
    section.close();
    return zone.attempt(
        key, "typical at most as many as most", () -> new Instances(typical, most), new Instances(0, 0));
  }

  private static HoursOfWeek schedule(YamlSection zone) {
    return zone.attempt(
        "scheduleUtc", "days and hours of them, such as Mon 08-12", () -> HoursOfWeek.parse(zone.texts("scheduleUtc")),
        HoursOfWeek.NONE);
  }

  private static Figure figure(YamlSection figure) {
    return new Figure(
        figure.text("name"), figure.number("value", -Double.MAX_VALUE, Double.MAX_VALUE), figure.text("unit"));
  }
}
