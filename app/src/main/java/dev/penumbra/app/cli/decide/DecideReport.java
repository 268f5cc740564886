package dev.penumbra.app.cli.decide;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penumbra.engine.activation.lone.Voice;
import dev.penumbra.simulator.demand.timed.TimedValues.Slots;
import dev.penumbra.simulator.experiment.lone.Explanation;
import dev.penumbra.simulator.experiment.lone.LoneTrial.Outcome;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints what policies came to.
 *
 * @param price of one unit of demand, in units of the upkeep
 */
record DecideReport(Slots slots, Instant start, Duration step, double price) {
  void json(List<Decided> all, PrintWriter out) throws JsonProcessingException {
    List<Map<String, Object>> rows = all.stream().map(this::row).toList();
    out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(rows));
  }

  private Map<String, Object> row(Decided decided) {
    Outcome outcome = decided.outcome();
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("policy", outcome.policy());
    row.put("cost", outcome.cost());
    row.put("costOverClairvoyant", outcome.costOverClairvoyant());
    row.put("switches", outcome.switches());
    row.put("activeShare", outcome.activeShare());
    row.put("gapsFilled", slots.gaps());
    decided.untroubled().ifPresent(other -> {
      row.put("costWithoutForecastError", other.cost());
      row.put("costOfForecastError", outcome.cost() / other.cost() - 1);
    });
    if (!decided.explanations().isEmpty()) {
      row.put("decisions", decided.explanations().stream().map(this::decision).toList());
    }
    return row;
  }

  private Map<String, Object> decision(Explanation explanation) {
    Map<String, Object> decision = new LinkedHashMap<>();
    decision.put("time", time(explanation).toString());
    decision.put("decision", explanation.starts() ? "start" : "stop");
    explanation.prospect().ifPresent(prospect -> {
      decision.put("expectedCostOfServing", prospect.serving());
      decision.put("expectedCostOfWaiting", prospect.waiting());
      decision.put("overSteps", prospect.steps());
      decision.put("ofForecast", "mean");
    });
    decision.put("sayForServing", forServing(explanation));
    decision.put("lastDemand", explanation.lastDemand());
    explanation.otherwiseAt().ifPresent(value -> decision.put("otherwiseAtLastDemand", value));
    decision.put("rules", explanation.voices().stream().map(DecideReport::rule).toList());
    return decision;
  }

  private static Map<String, Object> rule(Voice voice) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("rule", voice.policy());
    rule.put("say", voice.say());
    rule.put("serves", voice.serves());
    voice.gain().ifPresent(gain -> rule.put("expectedGainOfServing", gain));
    return rule;
  }

  void table(List<Decided> all, PrintWriter out) {
    boolean misled = all.stream().anyMatch(decided -> decided.untroubled().isPresent());
    out.printf(
        Locale.ROOT, "%d steps, %d of them gaps filled with the value before; demand pays for the upkeep above %.6g%n",
        slots.values().length, slots.gaps(), 1 / price);
    out.printf(
        "%-18s %12s %16s %9s %8s%s%n", "policy", "cost", "over clairvoyant", "switches", "active",
        misled ? "  by forecast error" : "");
    for (Decided decided : all) {
      Outcome outcome = decided.outcome();
      out.printf(
          Locale.ROOT, "%-18s %12.2f %16.4f %9d %7.1f%%%s%n", outcome.policy(), outcome.cost(),
          outcome.costOverClairvoyant(), outcome.switches(), 100 * outcome.activeShare(),
          decided.untroubled().map(other -> dearer(outcome, other)).orElse(""));
    }
    all.forEach(decided -> decided.explanations().forEach(one -> explain(one, out)));
  }

  private static String dearer(Outcome outcome, Outcome other) {
    return String.format(Locale.ROOT, " %+17.1f%%", 100 * (outcome.cost() / other.cost() - 1));
  }

  private void explain(Explanation explanation, PrintWriter out) {
    out.printf("%n%s %s:", time(explanation), explanation.starts() ? "start" : "stop");
    explanation.prospect()
        .ifPresent(
            prospect -> out.printf(
                Locale.ROOT, " serving costs %.2f, waiting %.2f over %d steps of the mean forecast;",
                prospect.serving(),
                prospect.waiting(), prospect.steps()));
    out.printf(
        Locale.ROOT, " %.0f %% of the say for serving; the last demand was %.6g, %s%n", 100 * forServing(explanation),
        explanation.lastDemand(), otherwise(explanation));
    for (Voice voice : explanation.voices()) {
      out.printf(
          Locale.ROOT, "  %3.0f %% %-45s %s%s%n", 100 * voice.say(), voice.policy(), voice.serves() ? "serve" : "wait",
          voice.gain().isPresent()
              ? String.format(Locale.ROOT, ", serving expected to gain %.2f", voice.gain().getAsDouble())
              : "");
    }
  }

  private static String otherwise(Explanation explanation) {
    if (explanation.otherwiseAt().isEmpty()) {
      return "none would have changed it";
    }
    return String.format(
        Locale.ROOT, "%s %.6g would have changed it", explanation.starts() ? "below" : "above",
        explanation.otherwiseAt().getAsDouble());
  }

  private static double forServing(Explanation explanation) {
    return explanation.voices().stream().filter(Voice::serves).mapToDouble(Voice::say).sum();
  }

  private Instant time(Explanation explanation) {
    return start.plus(step.multipliedBy(explanation.step()));
  }
}
