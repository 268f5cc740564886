package dev.penumbra.simulator.export;

import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Reason.Figure;
import dev.penumbra.engine.model.InstanceShape;
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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any recommendation. */
final class Recommendations {
  private static final Arbitrary<Double> SHARES = Arbitraries.doubles().between(0, 1).ofScale(17);
  private static final Arbitrary<String> TEXTS = Arbitraries.oneOf(
      Arbitraries.strings().withCharRange(' ', '~').withChars('é', 'ß', '中', '\n', '\t').ofMaxLength(20),
      Arbitraries.of("true", "no", "12", "1e3", "~", "null", "- a", "a: b", "# x", "\"", "'", "2026-01-01", "0x1F"));
  private static final Arbitrary<String> IDS = Arbitraries.oneOf(
      Arbitraries.strings().alpha().numeric().ofMinLength(1).ofMaxLength(12), Arbitraries.of("on", "1e3", "0777"));

  private Recommendations() {}

  static Arbitrary<Recommendation> any() {
    return Combinators.combine(source(), service().list().ofMaxSize(3)).as(Recommendation::new);
  }

  private static Arbitrary<RunIdentity> source() {
    Arbitrary<RunIdentity.Axes> axes = Combinators.combine(
        IDS.map(ServiceId::new).list().ofMaxSize(3), IDS.map(ZoneId::new).list().ofMaxSize(3),
        Arbitraries.longs().between(1, 86_400_000).map(Duration::ofMillis))
        .as(RunIdentity.Axes::new);
    Arbitrary<Instant> starts = Arbitraries.longs().between(0, 4_000_000_000_000L).map(Instant::ofEpochMilli);
    Arbitrary<Map<String, String>> versions = Arbitraries.maps(IDS, TEXTS).ofMaxSize(3);
    return Combinators.combine(TEXTS, TEXTS, TEXTS, Arbitraries.longs(), versions, starts, axes)
        .as(
            (name, hash, policy, seed, of, start, by) -> new RunIdentity(
                name, hash, policy, seed, new TreeMap<>(of), start, start.plusMillis(5), by));
  }

  private static Arbitrary<ServicePlan> service() {
    Arbitrary<InstanceShape> shapes = Combinators.combine(
        Arbitraries.doubles().between(0.01, 1024).ofScale(5), Arbitraries.doubles().between(0.01, 65_536).ofScale(5))
        .as(InstanceShape::new);
    Arbitrary<Refusal> refusals = Combinators.combine(
        IDS.map(ZoneId::new), TEXTS, Arbitraries.longs().between(1, 1L << 40), reason())
        .as(Refusal::new);
    return Combinators.combine(
        IDS.map(ServiceId::new), IDS.map(ZoneId::new), shapes, shapes, zone().list().ofMaxSize(3),
        refusals.list().ofMaxSize(3))
        .as(ServicePlan::new);
  }

  private static Arbitrary<ZonePlan> zone() {
    Arbitrary<HoursOfWeek> hours = Arbitraries.integers()
        .between(0, 167)
        .set()
        .map(set -> new HoursOfWeek(new TreeSet<>(set)));
    Arbitrary<List<Double>> shares = SHARES.list().ofSize(4);
    return Combinators.combine(
        IDS.map(ZoneId::new), Arbitraries.of(Role.values()), shares, instances(), instances(), hours,
        Arbitraries.longs(), reason())
        .as(
            (zone, role, share, active, shadow, schedule, cost, reason) -> new ZonePlan(
                zone, role, share.get(0), share.get(1), active, shadow, schedule, share.get(2), new Money(cost),
                share.get(3), reason));
  }

  private static Arbitrary<Instances> instances() {
    return Combinators.combine(Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 9))
        .as((typical, more) -> new Instances(typical, typical + more));
  }

  private static Arbitrary<Reason> reason() {
    Arbitrary<Figure> figure = Combinators.combine(TEXTS, Arbitraries.doubles().ofScale(9), TEXTS).as(Figure::new);
    return Combinators.combine(TEXTS, figure.list().ofMaxSize(3)).as(Reason::new);
  }
}
