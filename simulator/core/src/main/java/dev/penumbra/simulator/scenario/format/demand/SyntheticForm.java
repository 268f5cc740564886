package dev.penumbra.simulator.scenario.format.demand;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.MapOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.demand.Rhythm;
import dev.penumbra.simulator.demand.SynthesisSpec;
import dev.penumbra.simulator.scenario.format.place.Known;
import dev.penumbra.simulator.scenario.format.place.PlaceForm;
import dev.penumbra.simulator.scenario.format.place.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Demand that is made up. */
final class SyntheticForm {
  private static final Field<String> ID = Field.required("id", Scalar.id("an id", id -> id), "unique");
  private static final Field<Double> WEIGHT = Field.required(
      "weight", Scalar.number("", Range.from(0, 1e9)), "share of demand, relative to the other places");
  private static final Field<Optional<ZoneId>> TIME_ZONE = Field.optional(
      "timeZone", Scalar.timeZone(), "whose clock they live by; left out: by the sun");
  private static final Form<SynthesisSpec.Population> POPULATION = Form.of(
      "population", "The people of a place.",
      v -> new SynthesisSpec.Population(
          new Place(v.get(ID), new GeoPoint(v.get(PlaceForm.LATITUDE), v.get(PlaceForm.LONGITUDE))), v.get(WEIGHT),
          v.get(TIME_ZONE)),
      ID, PlaceForm.LATITUDE, PlaceForm.LONGITUDE, WEIGHT, TIME_ZONE);

  private static final Type<List<Double>> LEVELS = new ListOf<>(Scalar.number("", Range.from(0, 1e9)));
  private static final Field<List<Double>> HOURS = Field.defaulting(
      "hours", LEVELS, Rhythm.EVENING.hours(), "24 relative levels by local time");
  private static final Field<List<Double>> WEEKDAYS = Field.defaulting(
      "weekdays", LEVELS, Rhythm.EVENING.weekdays(), "7 relative levels from Monday");
  private static final Field<Boolean> FOLLOW = Field.defaulting(
      "followEvents", Scalar.flag(), true, "true when the scenario's events do move this demand");
  private static final Field<Duration> RAMP = Field.defaulting(
      "eventRamp", Scalar.duration(true), Duration.ofMinutes(30), "how long demand climbs into an event");
  private static final Field<Double> DISPERSION = Field.defaulting(
      "dispersion", Scalar.number("", Range.from(0, 10)), 0.02,
      "variance beside the mean, as a share of the squared mean; 0 is Poisson");

  private static final Field<String> EVENT = Field.required(
      "event", Scalar.text(), "name of an event; all of the name are meant");
  private static final Field<Optional<Double>> TRUE_UPLIFT = Field.optional(
      "uplift", Scalar.number("", Range.above(0, 1e6)),
      "factor that it truly has; 1: nobody comes. Left out: as announced");
  private static final Field<Duration> DELAY = Field.defaulting(
      "delay", Scalar.duration(true), Duration.ZERO, "how much later it truly begins and ends");
  private static final Form<DemandPlan.Deviation> DEVIATION = Form.of(
      "deviation", "An event that turns out unlike what was announced; only demand knows.",
      v -> new DemandPlan.Deviation(v.get(EVENT), v.get(TRUE_UPLIFT), v.get(DELAY)), EVENT, TRUE_UPLIFT, DELAY);
  private static final Field<List<DemandPlan.Deviation>> DEVIATIONS = Field.defaulting(
      "deviations", new ListOf<>(DEVIATION), List.of(), "events that turn out unlike what was announced");

  private static final Field<String> FROM = Field.required("from", Scalar.id("a place", p -> p), "whom they leave");
  private static final Field<String> TO = Field.required("to", Scalar.id("a place", p -> p), "where they go");
  private static final Field<Double> SHARE = Field.required(
      "share", Scalar.number("", Range.from(0, 1)), "share of the weight that moves");
  private static final Field<Instant> START = Field.required("start", Scalar.instant(), "when it begins");
  private static final Field<Instant> END = Field.required("end", Scalar.instant(), "when it is over");
  private static final Form<SynthesisSpec.Drift> DRIFT = Form.of(
      "drift", "People move from one place to another, evenly.",
      v -> new SynthesisSpec.Drift(v.get(FROM), v.get(TO), v.get(SHARE), v.get(START), v.get(END)),
      FROM, TO, SHARE, START, END)
      .where(Stretch.rule(START, END));
  private static final Field<List<SynthesisSpec.Drift>> DRIFTS = Field.defaulting(
      "drifts", new ListOf<>(DRIFT), List.of(), "people who move");
  private static final Field<List<SynthesisSpec.Population>> POPULATIONS = Field.required(
      "populations", new ListOf<>(POPULATION), "the places");

  private static final Form.Rule FOLLOWED = Form.Rule.of(
      "deviations only from events that move this demand",
      v -> Optional.of("deviations, with followEvents false")
          .filter(_ -> !v.get(FOLLOW) && !v.get(DEVIATIONS).isEmpty()),
      DEVIATIONS, FOLLOW);

  private SyntheticForm() {}

  static Form<DemandPlan> type(Known known) {
    Field<SortedMap<String, Double>> loads = Field.required(
        "requestsPerSecond",
        new MapOf<>(
            "the id of a service", known.services(),
            Scalar.number("requests per second, over all places and a week", Range.from(0, 1e9))),
        "a service that is not in it has no requests of its own");
    Field<List<SynthesisSpec.FlashCrowd>> crowds = Field.defaulting(
        "flashCrowds", new ListOf<>(crowd(known)), List.of(), "rushes that nobody announced");
    return Form.<DemandPlan>of(
        "synthetic", "Demand that follows the day, the week, events and rushes.",
        v -> new DemandPlan.Synthetic(
            v.get(loads), v.get(POPULATIONS), new Rhythm(v.get(HOURS), v.get(WEEKDAYS)),
            Optional.of(v.get(RAMP)).filter(_ -> v.get(FOLLOW)), v.get(DEVIATIONS),
            v.get(crowds), v.get(DRIFTS), v.get(DISPERSION)),
        loads, POPULATIONS, HOURS, WEEKDAYS, FOLLOW, RAMP, DEVIATIONS, crowds, DRIFTS, DISPERSION)
        .where(
            levels(HOURS, 24), levels(WEEKDAYS, 7), FOLLOWED,
            PopulationRules.someone(POPULATIONS), PopulationRules.different(POPULATIONS),
            PopulationRules.known(DRIFTS, POPULATIONS), PopulationRules.notMoreThanAll(DRIFTS));
  }

  private static Form.Rule levels(Field<List<Double>> levels, int length) {
    return Form.Rule.of(length + " levels, not all 0", v -> {
      List<Double> given = v.get(levels);
      boolean legal = given.size() == length && given.stream().anyMatch(level -> level > 0);
      return legal
          ? Optional.empty()
          : Optional.of(given.size() + (given.size() == length ? " levels of 0" : " levels"));
    }, levels);
  }

  private static Form<SynthesisSpec.FlashCrowd> crowd(Known known) {
    Field<Instant> start = Field.required("start", Scalar.instant(), "when it begins, at its peak");
    Field<Double> peak = Field.required("peak", Scalar.number("", Range.from(1, 1e6)), "factor on demand at its start");
    Field<Duration> decay = Field.required("decay", Scalar.duration(false), "time in which the excess falls to 1/e");
    Field<Optional<PlaceForm>> place = Field.optional("place", PlaceForm.TYPE, "where; left out, everywhere");
    Field<List<ServiceId>> services = Field.defaulting(
        "services", new ListOf<>(known.service()), List.of(), "whose demand it moves; none given means all");
    return Form.of(
        "flashCrowd", "A rush that nobody announced: sudden, then decaying.",
        v -> new SynthesisSpec.FlashCrowd(
            v.get(start), v.get(peak), v.get(decay), v.get(place).map(PlaceForm::centre),
            v.get(place).map(PlaceForm::radiusKm).orElse(0.0), v.get(services)),
        start, peak, decay, place, services);
  }
}
