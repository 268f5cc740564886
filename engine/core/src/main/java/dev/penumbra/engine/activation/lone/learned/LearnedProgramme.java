package dev.penumbra.engine.activation.lone.learned;

import dev.penumbra.engine.activation.lone.LonePolicy;
import dev.penumbra.engine.activation.lone.Programme;
import dev.penumbra.engine.activation.lone.Tariff;
import dev.penumbra.engine.activation.lone.forecast.DailyProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * Learns from the past, by fitted policy iteration (Lagoudakis and Parr 2003), what starting or stopping was worth in
 * circumstances like the present: the programme over levels is solved backwards over all demand seen, at first as one
 * who knew it would, then as the rule learnt would have; what each choice gained is regressed on the circumstances in
 * which it was made. So the error of the forecast enters as often as it occurred, and not as a plan that trusts it.
 */
public final class LearnedProgramme implements LonePolicy {
  private static final int ITERATIONS = 3;
  /** What was seen counts less by this factor each day. */
  private static final double FADING = 0.97;
  /** Gains are cut at so many times what a start costs: one spike must not teach to wait for the next. */
  private static final double LARGEST_GAIN = 1.5;
  /** What lies nearer to the present than this is not judged yet. */
  private static final int UNJUDGED = 24;

  private final String name;
  private final Tariff tariff;
  private final int stepsPerDay;
  private final Circumstances circumstances;
  private final List<double[]> rows;
  private final Ridge ridge;
  private final int first;
  private int firstJudged;
  private int judged;
  private int fits;
  private int refit;
  private Rule rule = new Rule(new double[0], new double[0]);
  private double[] now = new double[0];

  /** Weights of what a step of serving gains over a step in shadow, and a start over waiting for one step. */
  @SuppressWarnings("ArrayRecordComponent") // compared with nothing
  private record Rule(double[] keep, double[] start) {
    boolean isKnown() {
      return keep.length > 0;
    }

    double gain(boolean active, double[] row) {
      return Ridge.dot(active ? keep : start, row);
    }
  }

  /**
   * One that knows nothing yet; decides nothing before its history ends.
   *
   * @param penalty of the regression: the larger, the less it makes of its own past; above 0
   */
  public LearnedProgramme(String name, Tariff tariff, int stepsPerDay, double penalty) {
    this(name, tariff, stepsPerDay, new Circumstances(tariff, stepsPerDay), List.of(), new Ridge(penalty));
  }

  private LearnedProgramme(
      String name, Tariff tariff, int stepsPerDay, Circumstances circumstances, List<double[]> rows, Ridge ridge) {
    this.name = name;
    this.tariff = tariff;
    this.stepsPerDay = stepsPerDay;
    this.circumstances = circumstances;
    this.rows = new ArrayList<>(rows);
    this.ridge = ridge;
    this.first = stepsPerDay + 5 * DailyProfile.RECENT;
  }

  @Override
  public LearnedProgramme copy() {
    LearnedProgramme copy = new LearnedProgramme(name, tariff, stepsPerDay, circumstances.copy(), rows, ridge.copy());
    copy.firstJudged = firstJudged;
    copy.judged = judged;
    copy.fits = fits;
    copy.refit = refit;
    copy.rule = rule;
    copy.now = now;
    return copy;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void see(double demand) {
    circumstances.see(demand);
    int steps = circumstances.seen().steps();
    if (steps < first) {
      return;
    }
    now = circumstances.now();
    rows.add(now);
    if (rule.isKnown() && steps >= refit) {
      fit();
    }
  }

  @Override
  public void begin() {
    fit();
  }

  @Override
  public boolean serves(boolean active) {
    return gain(active).orElse(0) > 0;
  }

  @Override
  public OptionalDouble gain(boolean active) {
    return rule.isKnown() ? OptionalDouble.of(rule.gain(active, now)) : OptionalDouble.empty();
  }

  private void fit() {
    int steps = circumstances.seen().steps();
    int end = steps - UNJUDGED - first;
    ridge.fade(FADING);
    for (; judged < end; judged++) {
      ridge.add(rows.get(judged));
    }
    if (judged == 0) {
      return;
    }
    firstJudged = fits == 0 ? judged : firstJudged;
    DecompositionSolver solver = ridge.solver();
    Rule learnt = new Rule(new double[0], new double[0]);
    for (int i = 0; i < ITERATIONS; i++) {
      learnt = learn(learnt, solver);
    }
    rule = learnt;
    fits++;
    refit = steps + stepsPerDay;
  }

  private Rule learn(Rule before, DecompositionSolver solver) {
    Programme.Choice choice = (step, active,
        gain) -> before.isKnown() ? before.gain(active, rows.get(step)) > 0 : gain > 0;
    Programme programme = new Programme(tariff, circumstances.seen().since(first), choice);
    double largest = LARGEST_GAIN * (tariff.switchCost() + tariff.lead());
    double[] ofKeep = new double[now.length];
    double[] ofStart = new double[now.length];
    for (int step = 0; step < judged; step++) {
      double weight = weight(step);
      add(rows.get(step), weight * Math.clamp(programme.gainOfKeeping(step), -largest, largest), ofKeep);
      add(rows.get(step), weight * Math.clamp(programme.gainOfStarting(step), -largest, largest), ofStart);
    }
    return new Rule(Ridge.weights(solver, ofKeep), Ridge.weights(solver, ofStart));
  }

  /** As the products of the row have faded since they were added. */
  private double weight(int row) {
    int addedAt = row < firstJudged ? 0 : 1 + (row - firstJudged) / stepsPerDay;
    return Math.pow(FADING, fits - addedAt);
  }

  private static void add(double[] row, double gain, double[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += gain * row[i];
    }
  }
}
