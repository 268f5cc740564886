package dev.penumbra.engine.activation.policy;

import java.util.List;

/** Which policy decides, with its parameters. Thresholds are in full-size instances' worth of demand. */
public sealed interface PolicyConfig {
  /** As users write it. */
  String name();

  /** Every name there is, in the order in which baselines are listed; the default policy last. */
  List<String> NAMES = List.of(
      "never", "always", "reactive", "threshold", "original-loop", "ski-rental", "expected-cost");

  /** Only the homes serve. */
  record Never() implements PolicyConfig {
    @Override
    public String name() {
      return "never";
    }
  }

  /** Every candidate zone serves all the time. */
  record Always() implements PolicyConfig {
    @Override
    public String name() {
      return "always";
    }
  }

  /** Serves where the demand seen in the last slot is above a threshold; no shadows. */
  record Reactive(Thresholds thresholds) implements PolicyConfig {
    @Override
    public String name() {
      return "reactive";
    }
  }

  /** Serves where the demand predicted one lead time ahead is above a threshold; no shadows. */
  record Threshold(Thresholds thresholds) implements PolicyConfig {
    @Override
    public String name() {
      return "threshold";
    }
  }

  /** The same with a shadow in every candidate zone that does not serve. */
  record OriginalLoop(Thresholds thresholds) implements PolicyConfig {
    @Override
    public String name() {
      return "original-loop";
    }
  }

  /**
   * Serves once the penalty that it would have spared adds up to the price of the switch, and stops once its upkeep
   * above what it spares does (Karlin, Manasse, Rudolph and Sleator 1988); no forecast.
   *
   * @param buyFactor the share of the switching price at which it moves, above 0; 1 is the classic rule
   */
  record SkiRental(double buyFactor) implements PolicyConfig {
    public SkiRental {
      if (!(buyFactor > 0)) {
        throw new IllegalArgumentException("buy factor " + buyFactor + " must be above 0");
      }
    }

    @Override
    public String name() {
      return "ski-rental";
    }
  }

  /**
   * Plans the cheapest course over a receding horizon from the forecast, zone by zone.
   *
   * @param horizonSlots how far it looks ahead, 1 or more
   * @param switchingMargin a change must save at least this share of its price beyond paying for itself, 0 or more
   */
  record ExpectedCost(int horizonSlots, double switchingMargin) implements PolicyConfig {
    public ExpectedCost {
      if (horizonSlots < 1 || !(switchingMargin >= 0)) {
        throw new IllegalArgumentException(
            "horizon " + horizonSlots + " slots must be 1 or more, margin " + switchingMargin + " not negative");
      }
    }

    @Override
    public String name() {
      return "expected-cost";
    }
  }
}
