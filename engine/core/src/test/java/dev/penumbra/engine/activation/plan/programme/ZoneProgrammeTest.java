package dev.penumbra.engine.activation.plan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.activation.decision.Level;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ZoneProgrammeTest {
  private static final StartSlots ONE = new StartSlots(1, 1, 1);

  /** A zone whose gain, upkeep and copy were drawn. */
  record Drawn(List<Double> gain, List<Double> idle, List<Double> shadow, double copy, StartSlots leads, Level now) {
    ZoneCosts costs(double gainFactor) {
      double[] active = new double[gain.size()];
      Arrays.setAll(active, i -> idle.get(i) - gainFactor * gain.get(i));
      return new ZoneCosts(active, array(idle), array(shadow), new double[gain.size()], copy);
    }

    private static double[] array(List<Double> values) {
      return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    Course course(double gainFactor) {
      return new ZoneProgramme(costs(gainFactor), leads).from(now, 0);
    }
  }

  @Provide
  Arbitrary<Drawn> drawn() {
    Arbitrary<Integer> lead = Arbitraries.integers().between(1, 3);
    Arbitrary<StartSlots> leads = Combinators.combine(lead, lead, lead).as(StartSlots::new);
    return Arbitraries.integers()
        .between(1, 6)
        .flatMap(
            steps -> Combinators.combine(
                amounts(steps, 9), amounts(steps, 3), amounts(steps, 1), Arbitraries.doubles().between(0, 4), leads,
                Arbitraries.of(Level.class)).as(Drawn::new));
  }

  private static Arbitrary<List<Double>> amounts(int steps, double most) {
    return Arbitraries.doubles().between(0, most).list().ofSize(steps);
  }

  @Property(tries = 500)
  void from_anyCosts_isTheCheapestOfAllPaths(@ForAll("drawn") Drawn drawn) {
    Course course = drawn.course(1);
    double least = cheapestPath(drawn, drawn.costs(1), drawn.now(), 0);
    assertThat(course.cost(course.next())).isCloseTo(least, within(1e-9));
  }

  /** Every sequence of commands, tried out one by one. */
  private static double cheapestPath(Drawn d, ZoneCosts costs, Level at, int step) {
    if (step >= costs.steps()) {
      return 0;
    }
    double least = Double.MAX_VALUE;
    for (Level to : Level.values()) {
      int slots = slots(d.leads(), at, to);
      double cost = at == Level.ABSENT && to != Level.ABSENT ? costs.copy() : 0;
      for (int t = step; t < Math.min(costs.steps(), step + slots); t++) {
        cost += perSlot(costs, at, to, t);
      }
      least = Math.min(least, cost + cheapestPath(d, costs, to, step + slots));
    }
    return least;
  }

  private static int slots(StartSlots leads, Level at, Level to) {
    if (to == Level.ACTIVE && at != to) {
      return at == Level.ABSENT ? leads.cold() : leads.warm();
    }
    return to == Level.SHADOW && at == Level.ABSENT ? leads.shadow() : 1;
  }

  private static double perSlot(ZoneCosts costs, Level at, Level to, int step) {
    if (at == Level.ACTIVE) {
      return to == Level.ACTIVE ? costs.active(step) : costs.idle(step);
    }
    return switch (to) {
      case ABSENT -> 0;
      case SHADOW -> costs.shadow(step);
      case ACTIVE -> costs.idle(step);
    };
  }

  @Property(tries = 500)
  void from_higherGain_neverServesForLess(@ForAll("drawn") Drawn drawn) {
    assertThat(served(drawn.course(2))).isGreaterThanOrEqualTo(served(drawn.course(1)));
  }

  private static long served(Course course) {
    return IntStream.range(0, course.steps()).filter(course::serves).count();
  }

  @Test
  void from_demandThatComesLater_startsOneLeadBeforeIt() {
    double[] idle = {1, 1, 1, 1, 1, 1};
    double[] active = {1, 1, 1, -9, -9, -9};
    ZoneCosts costs = new ZoneCosts(active, idle, new double[]{5, 5, 5, 5, 5, 5}, new double[6], 0.5);
    Course course = new ZoneProgramme(costs, new StartSlots(2, 1, 1)).from(Level.ABSENT, 0);
    assertThat(IntStream.range(0, 6).mapToObj(course::command)).containsExactly(
        Level.ABSENT, Level.ACTIVE, Level.ACTIVE, Level.ACTIVE, Level.ACTIVE, Level.ACTIVE);
    assertThat(IntStream.range(0, 6).filter(course::serves)).containsExactly(3, 4, 5);
    assertThat(course.cost(Level.ABSENT)).isCloseTo(0.5 + 2 - 27, within(1e-12));
    assertThat(course.cost(Level.ACTIVE)).isCloseTo(0.5 + 2 + 1 - 27, within(1e-12));
  }

  @Test
  void from_cheapShadowAndShortPause_restsAsAShadow() {
    double[] idle = {1, 1, 1, 1, 1, 1};
    double[] active = {-9, 4, 4, 4, -9, -9};
    double[] shadow = {0.1, 0.1, 0.1, 0.1, 0.1, 0.1};
    ZoneCosts costs = new ZoneCosts(active, idle, shadow, new double[6], 3);
    Course course = new ZoneProgramme(costs, ONE).from(Level.ACTIVE, 0);
    assertThat(IntStream.range(0, 6).mapToObj(course::command)).containsExactly(
        Level.ACTIVE, Level.SHADOW, Level.SHADOW, Level.ACTIVE, Level.ACTIVE, Level.ACTIVE);
  }

  @Test
  void from_savingBelowTheMargin_staysAndSaysSo() {
    ZoneCosts costs = new ZoneCosts(
        new double[]{0, -3}, new double[]{1, 1}, new double[]{5, 5}, new double[2], 1);
    ZoneProgramme programme = new ZoneProgramme(costs, ONE);
    assertThat(programme.from(Level.ABSENT, 0.4).next()).isEqualTo(Level.ACTIVE);
    assertThat(programme.from(Level.ABSENT, 0.6).next()).isEqualTo(Level.ABSENT);
    assertThat(programme.from(Level.ABSENT, 0.6).isRestrained()).isTrue();
  }
}
