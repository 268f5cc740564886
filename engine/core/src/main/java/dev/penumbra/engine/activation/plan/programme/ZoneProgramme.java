package dev.penumbra.engine.activation.plan.programme;

import dev.penumbra.engine.activation.decision.Level;
import java.util.EnumMap;
import java.util.Map;

/**
 * The cheapest course of one zone by backward induction over levels and steps (Bellman 1957). A start is paid from its
 * command on and spares nothing until it is done; a zone that stops serving drains for one step at full size. A start
 * once begun is carried through in the plan, though the next cycle may think again.
 *
 * <p>Nothing is worth anything beyond the horizon. To let the last step go on forever would judge a zone by the one hour
 * at which the forecast happens to end; so a start must pay for itself within the horizon.
 */
public final class ZoneProgramme {
  private static final Level[] LEVELS = Level.values();

  private final ZoneCosts costs;
  private final StartSlots leads;
  private final double[] idleUntil;
  private final double[] shadowUntil;
  private final double[] ofAbsent;
  private final double[] ofShadow;
  private final double[] ofActive;

  /** Solves the programme for every level and step. */
  public ZoneProgramme(ZoneCosts costs, StartSlots leads) {
    this.costs = costs;
    this.leads = leads;
    int steps = costs.steps();
    idleUntil = new double[steps + 1];
    shadowUntil = new double[steps + 1];
    for (int step = 0; step < steps; step++) {
      idleUntil[step + 1] = idleUntil[step] + costs.idle(step);
      shadowUntil[step + 1] = shadowUntil[step] + costs.shadow(step);
    }
    ofAbsent = new double[steps + 1];
    ofShadow = new double[steps + 1];
    ofActive = new double[steps + 1];
    for (int step = steps - 1; step >= 0; step--) {
      for (Level from : LEVELS) {
        value(from)[step] = total(from, cheapest(from, step, 0), step);
      }
    }
  }

  /**
   * The course from a level that the zone has now.
   *
   * @param switchingMargin the first change must save at least this share of its price beyond paying for itself
   */
  public Course from(Level now, double switchingMargin) {
    int steps = costs.steps();
    Level[] commands = new Level[steps];
    boolean[] serving = new boolean[steps];
    Level from = now;
    for (int step = 0; step < steps;) {
      Level to = cheapest(from, step, step == 0 ? switchingMargin : 0);
      int next = lands(from, to, step);
      for (int during = step; during < next; during++) {
        commands[during] = to;
        serving[during] = from == Level.ACTIVE && to == Level.ACTIVE;
      }
      from = to;
      step = next;
    }
    Map<Level, Double> first = new EnumMap<>(Level.class);
    for (Level to : LEVELS) {
      first.put(to, total(now, to, 0));
    }
    return new Course(commands, serving, first, commands[0] != cheapest(now, 0, 0));
  }

  /** Ties go to what is there, then to the lower level. */
  private Level cheapest(Level from, int step, double margin) {
    Level best = from;
    double least = total(from, from, step);
    for (Level to : LEVELS) {
      double cost = to == from ? least : total(from, to, step) + margin * switching(from, to, step);
      if (cost < least) {
        best = to;
        least = cost;
      }
    }
    return best;
  }

  private double total(Level from, Level to, int step) {
    return price(from, to, step) + value(to)[lands(from, to, step)];
  }

  private double[] value(Level level) {
    return switch (level) {
      case ABSENT -> ofAbsent;
      case SHADOW -> ofShadow;
      case ACTIVE -> ofActive;
    };
  }

  /** The step at which the zone has the level commanded. */
  private int lands(Level from, Level to, int step) {
    int slots = switch (to) {
      case ABSENT -> 1;
      case SHADOW -> from == Level.ABSENT ? leads.shadow() : 1;
      case ACTIVE -> switch (from) {
        case ABSENT -> leads.cold();
        case SHADOW -> leads.warm();
        case ACTIVE -> 1;
      };
    };
    return Math.min(costs.steps(), step + slots);
  }

  private double price(Level from, Level to, int step) {
    if (from != to) {
      return switching(from, to, step);
    }
    return switch (to) {
      case ABSENT -> 0;
      case SHADOW -> costs.shadow(step);
      case ACTIVE -> costs.active(step);
    };
  }

  private double switching(Level from, Level to, int step) {
    if (from == Level.ACTIVE) {
      return costs.idle(step);
    }
    int until = lands(from, to, step);
    double copy = from == Level.ABSENT ? costs.copy() : 0;
    return switch (to) {
      case ABSENT -> 0;
      case SHADOW -> copy + shadowUntil[until] - shadowUntil[step];
      case ACTIVE -> copy + idleUntil[until] - idleUntil[step];
    };
  }
}
