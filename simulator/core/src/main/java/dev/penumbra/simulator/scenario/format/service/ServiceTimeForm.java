package dev.penumbra.simulator.scenario.format.service;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.Values;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.behaviour.MeasuredTimes;
import dev.penumbra.engine.model.behaviour.NamedLaw;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.scenario.format.place.Known;
import java.util.List;
import java.util.Optional;

/** How long requests take to work on: a law with its mean and variation, or a file of measured times. */
final class ServiceTimeForm {
  private static final Field<Optional<Double>> MEAN = Field.optional(
      "meanMillis", Scalar.number("ms", Range.from(0.001, 1e7)),
      "mean time a request keeps a server of a warm instance busy; must be given, unless `measured` is");
  private static final Field<Optional<Double>> VARIATION = Field.optional(
      "coefficientOfVariation", Scalar.number("", Range.from(0, 100)),
      "standard deviation over mean; left out it is 1, of the deterministic law 0. Legal: lognormal 0 to 100, "
          + "exponential 1, gamma 0.01 to 10 (of Erlang with k phases where it is 1 / sqrt(k)), hyperexponential 1 to "
          + "100, deterministic 0, pareto 0.01 to 100");
  private static final Field<NamedLaw> LAW = Field.defaulting(
      "distribution", Scalar.word(List.of(NamedLaw.values()), NamedLaw::spelling), NamedLaw.LOGNORMAL,
      "what the times are like");

  private ServiceTimeForm() {}

  static Type<ServiceTime> type(Known known) {
    Field<Optional<MeasuredTimes>> measured = Field.optional(
        "measured", known.measuredTimes(),
        "CSV with a column `ms` of times above 0, drawn from with equal chances; their mean and variation are what the "
            + "engine plans with");
    return Form.of("serviceTime", "How long requests take to work on.", v -> time(v, measured), MEAN, VARIATION, LAW,
        measured)
        .where(
            Form.Rule.of(
                "a mean, or a file of measured times", v -> missing(v, measured), MEAN, measured),
            Form.Rule.of(
                "a variation that the distribution can have; see `coefficientOfVariation`",
                ServiceTimeForm::impossible, VARIATION, LAW),
            Form.Rule.of(
                "measured times alone, which have a mean and a variation of their own", v -> doubled(v, measured),
                measured, MEAN, VARIATION));
  }

  private static ServiceTime time(Values v, Field<Optional<MeasuredTimes>> measured) {
    return v.get(measured)
        .map(ServiceTime::measured)
        .orElseGet(() -> new ServiceTime(v.get(MEAN).orElseThrow(), variation(v), v.get(LAW)));
  }

  private static double variation(Values v) {
    return v.get(VARIATION).orElse(Math.min(1, v.get(LAW).mostVariation()));
  }

  private static Optional<String> missing(Values v, Field<Optional<MeasuredTimes>> measured) {
    return Optional.of("nothing").filter(_ -> v.get(MEAN).isEmpty() && v.get(measured).isEmpty());
  }

  private static Optional<String> impossible(Values v) {
    return Optional.of(variation(v) + ", with distribution " + v.get(LAW).spelling())
        .filter(_ -> !v.get(LAW).allows(variation(v)));
  }

  private static Optional<String> doubled(Values v, Field<Optional<MeasuredTimes>> measured) {
    return v.get(measured)
        .filter(_ -> v.get(MEAN).isPresent() || v.get(VARIATION).isPresent())
        .map(times -> times + ", beside a mean or a variation");
  }
}
