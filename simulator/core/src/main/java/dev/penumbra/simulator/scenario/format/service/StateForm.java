package dev.penumbra.simulator.scenario.format.service;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.service.CodeRelease;
import dev.penumbra.engine.model.service.StateSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** The state of a service. */
final class StateForm {
  private static final Field<Instant> AT = Field.required("at", Scalar.instant(), "current from then on");
  private static final Field<Long> SIZE = Field.required("size", Scalar.bytes(), "what has to be sent");
  private static final Form<CodeRelease> RELEASE = Form.of(
      "release", "New code of a service.", v -> new CodeRelease(v.get(AT), v.get(SIZE)), AT, SIZE);

  private static final Field<Long> CACHE = Field.defaulting("cache", Scalar.bytes(), 0L, "size of the cache");
  private static final Field<Long> SESSIONS = Field.defaulting(
      "sessions", Scalar.bytes(), 0L, "size of the session data");
  private static final Field<Long> CODE = Field.defaulting("code", Scalar.bytes(), 0L, "size of the code");
  private static final Scalar<Double> WRITES = Scalar.number("bytes per request", Range.from(0, 1e12));
  private static final Field<Double> CACHE_WRITES = Field.defaulting(
      "cacheBytesPerRequest", WRITES, 0.0, "cache written by each request");
  private static final Field<Double> SESSION_WRITES = Field.defaulting(
      "sessionBytesPerRequest", WRITES, 0.0, "session data written by each request");
  private static final Field<List<CodeRelease>> RELEASES = Field.defaulting(
      "releases", new ListOf<>(RELEASE), List.of(), "calendar of new code, in order of time");
  private static final Field<Duration> LAG_LIMIT = Field.defaulting(
      "lagLimit", Scalar.duration(true), Duration.ofMinutes(15), "a replica further behind takes no traffic");
  private static final Field<Double> FULL_COPY = Field.defaulting(
      "fullCopyShare", Scalar.number("", Range.from(0, 1)), 0.7,
      "a delta above this share of the state is not worth sending; a full copy is");
  private static final Field<Double> SLOWDOWN = Field.defaulting(
      "coldSlowdown", Scalar.number("", Range.from(1, 1000)), 1.0,
      "factor on service time with an empty cache; falls to 1 as the cache fills");
  private static final Field<Long> WARM_UP = Field.defaulting(
      "warmUpRequests", Scalar.whole("requests", 0, 1_000_000_000_000L), 0L, "requests that fill an empty cache");

  static final Type<StateSpec> TYPE = Form.of(
      "state", "What a shadow must keep in step with the serving instances.",
      v -> new StateSpec(
          v.get(CACHE), v.get(SESSIONS), v.get(CODE), v.get(CACHE_WRITES), v.get(SESSION_WRITES),
          v.get(RELEASES), v.get(LAG_LIMIT), v.get(FULL_COPY), v.get(SLOWDOWN), v.get(WARM_UP)),
      CACHE, SESSIONS, CODE, CACHE_WRITES, SESSION_WRITES, RELEASES, LAG_LIMIT, FULL_COPY, SLOWDOWN, WARM_UP)
      .where(Form.Rule.each("releases in order of time", v -> outOfOrder(v.get(RELEASES)), RELEASES));

  private StateForm() {}

  /** A service without state. */
  static StateSpec none() {
    return new StateSpec(0, 0, 0, 0, 0, List.of(), Duration.ofMinutes(15), 0.7, 1, 0);
  }

  private static List<Form.Fault> outOfOrder(List<CodeRelease> releases) {
    return IntStream.range(1, releases.size())
        .filter(i -> !releases.get(i).at().isAfter(releases.get(i - 1).at()))
        .mapToObj(
            i -> new Form.Fault(
                "releases[" + i + "].at",
                "'" + releases.get(i).at() + "', not after '" + releases.get(i - 1).at() + "' before it"))
        .toList();
  }
}
