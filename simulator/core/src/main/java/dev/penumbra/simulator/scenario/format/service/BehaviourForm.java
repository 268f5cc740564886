package dev.penumbra.simulator.scenario.format.service;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Values;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.behaviour.Autoscaling;
import dev.penumbra.engine.model.behaviour.ClientRetries;
import dev.penumbra.engine.model.behaviour.FreshInstance;
import dev.penumbra.engine.model.behaviour.ServiceBehaviour;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How a service behaves beyond plain queueing. */
final class BehaviourForm {
  private static final Field<Duration> TIMEOUT = Field.required(
      "timeout", Scalar.wait(false), "an attempt without an answer so long after its sending is given up");
  private static final Field<Integer> RETRIES = Field.defaulting(
      "retries", Scalar.count("attempts", 0, ClientRetries.MOST_RETRIES), 0,
      "attempts after the first; a request whose last one fails is given up");
  private static final Field<Duration> BACK_OFF = Field.defaulting(
      "backOff", Scalar.wait(true), Duration.ofMillis(100), "wait from a failure to the first retry");
  private static final Field<Double> FACTOR = Field.defaulting(
      "backOffFactor", Scalar.number("", Range.from(1, 100)), 2.0, "by which the wait grows from retry to retry");
  private static final Field<Double> JITTER = Field.defaulting(
      "jitter", Scalar.number("", Range.from(0, 1)), 1.0,
      "share of each wait that is random; 1 is uniform from nothing to the whole wait");
  private static final Field<Boolean> CANCEL = Field.defaulting(
      "cancel", Scalar.flag(), false,
      "whether an attempt given up while it waits leaves the queue; otherwise it is worked on for nobody");

  static final Form<ClientRetries> CLIENTS = Form.of(
      "clients", "Clients that do not wait for ever and ask again. A rejected attempt fails at once.",
      v -> new ClientRetries(
          v.get(TIMEOUT), v.get(RETRIES), v.get(BACK_OFF), v.get(FACTOR), v.get(JITTER), v.get(CANCEL)),
      TIMEOUT, RETRIES, BACK_OFF, FACTOR, JITTER, CANCEL);

  private static final Field<Double> SLOWDOWN = Field.required(
      "slowdown", Scalar.number("", Range.from(1, 1000)), "factor on service time at first; falls evenly to 1");
  private static final Field<Optional<Duration>> TIME = Field.optional(
      "time", Scalar.wait(false), "from ready to full speed");
  private static final Field<Optional<Long>> REQUESTS = Field.optional(
      "requests", Scalar.whole("requests", 1, 1_000_000_000_000L), "that bring an instance to full speed");

  static final Form<FreshInstance> FRESH = Form.of(
      "freshInstance",
      "How a full-size instance is slow when it has just become ready; over a time, or over a number of "
          + "requests.",
      BehaviourForm::fresh, SLOWDOWN, TIME, REQUESTS)
      .where(
          Form.Rule.of(
              "either a time or a number of requests",
              v -> Optional.of(v.get(TIME).isPresent() ? "both" : "neither")
                  .filter(_ -> v.get(TIME).isPresent() == v.get(REQUESTS).isPresent()),
              TIME, REQUESTS));

  private static final Field<Double> TARGET = Field.defaulting(
      "targetUtilisation", Scalar.number("", Range.from(0.01, 1)), 0.6, "busy share of the servers it steers for");
  private static final Field<Integer> LEAST = Field.defaulting(
      "min", Scalar.count("instances", 1, 1_000_000), 1, "full-size instances it leaves in a zone that serves");
  private static final Field<Integer> MOST = Field.required(
      "max", Scalar.count("instances", 1, 1_000_000),
      "full-size instances it goes up to, within `maxInstancesPerZone` and the room of the zone");
  private static final Field<Duration> INTERVAL = Field.defaulting(
      "interval", Scalar.wait(false), Duration.ofMinutes(1), "between two looks at how busy the instances are");
  private static final Field<Duration> COOL_DOWN = Field.defaulting(
      "coolDown", Scalar.wait(true), Duration.ofMinutes(5), "after a change, in which it makes no other");

  static final Form<Autoscaling> AUTOSCALING = Form.of(
      "autoscaling", "The cloud's own adjustment of zones that serve, between the decisions of the engine.",
      v -> new Autoscaling(v.get(TARGET), v.get(LEAST), v.get(MOST), v.get(INTERVAL), v.get(COOL_DOWN)),
      TARGET, LEAST, MOST, INTERVAL, COOL_DOWN)
      .where(
          Form.Rule.of(
              "`min` at most `max`",
              v -> Optional.of(v.get(LEAST) + ", with max " + v.get(MOST)).filter(_ -> v.get(LEAST) > v.get(MOST)),
              LEAST, MOST));

  private BehaviourForm() {}

  private static FreshInstance fresh(Values v) {
    double slowdown = v.get(SLOWDOWN);
    return v.get(TIME)
        .<FreshInstance>map(time -> new FreshInstance.OverTime(slowdown, time))
        .orElseGet(() -> new FreshInstance.OverRequests(slowdown, v.get(REQUESTS).orElseThrow()));
  }

  static ServiceBehaviour behaviour(
      Optional<Integer> queueLimit,
      Optional<ClientRetries> clients,
      Optional<FreshInstance> fresh,
      Optional<Autoscaling> autoscaling) {
    return new ServiceBehaviour(
        queueLimit.map(OptionalInt::of).orElseGet(OptionalInt::empty), clients, fresh, autoscaling);
  }
}
