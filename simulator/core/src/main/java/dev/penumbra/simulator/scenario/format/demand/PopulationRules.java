package dev.penumbra.simulator.scenario.format.demand;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Form.Fault;
import dev.penumbra.engine.config.format.Nearest;
import dev.penumbra.simulator.demand.SynthesisSpec.Drift;
import dev.penumbra.simulator.demand.SynthesisSpec.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What has to hold between the places of a synthetic demand and the people who move between them. */
final class PopulationRules {
  private PopulationRules() {}

  static Form.Rule someone(Field<List<Population>> populations) {
    return Form.Rule.of("places of which one at least has a weight above 0", v -> {
      double weight = v.get(populations).stream().mapToDouble(Population::weight).sum();
      return weight > 0 ? Optional.empty() : Optional.of(v.get(populations).size() + " places of weight 0 in all");
    }, populations);
  }

  static Form.Rule different(Field<List<Population>> populations) {
    return Form.Rule.each("an id of its own for each place", v -> {
      List<String> ids = ids(v.get(populations));
      return IntStream.range(0, ids.size())
          .filter(i -> ids.indexOf(ids.get(i)) < i)
          .mapToObj(i -> new Fault("populations[" + i + "].id", "'" + ids.get(i) + "' a second time"))
          .toList();
    }, populations);
  }

  static Form.Rule known(Field<List<Drift>> drifts, Field<List<Population>> populations) {
    return Form.Rule.each("drifts between places of populations", v -> {
      List<Fault> faults = new ArrayList<>();
      List<String> ids = ids(v.get(populations));
      for (int i = 0; i < v.get(drifts).size(); i++) {
        Drift drift = v.get(drifts).get(i);
        unknown("drifts[" + i + "].from", drift.from(), ids).ifPresent(faults::add);
        unknown("drifts[" + i + "].to", drift.to(), ids).ifPresent(faults::add);
      }
      return faults;
    }, drifts, populations);
  }

  private static Optional<Fault> unknown(String path, String id, List<String> known) {
    return known.contains(id)
        ? Optional.empty()
        : Optional.of(new Fault(path, "'" + id + "', which is not among " + Nearest.among(id, known)));
  }

  /** The shares of those who leave a place are of all who were there at first. */
  static Form.Rule notMoreThanAll(Field<List<Drift>> drifts) {
    return Form.Rule.each("shares that leave a place of 1 at most in all", v -> {
      List<Fault> faults = new ArrayList<>();
      for (String from : v.get(drifts).stream().map(Drift::from).distinct().toList()) {
        double away = v.get(drifts).stream().filter(d -> d.from().equals(from)).mapToDouble(Drift::share).sum();
        if (away > 1) {
          faults.add(new Fault("drifts", "shares of " + away + " in all from '" + from + "'"));
        }
      }
      return faults;
    }, drifts);
  }

  private static List<String> ids(List<Population> populations) {
    return populations.stream().map(population -> population.place().id()).toList();
  }
}
