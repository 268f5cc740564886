package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.simulator.traffic.Fidelity;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/** How closely a file asks traffic to be looked at. */
public enum FidelityChoice {
  /** Request by request. */
  REQUESTS,
  /** As a fluid. */
  FLUID,
  /** Whichever suits. */
  AUTO;

  /** Up to here request by request takes some seconds for each policy, and is worth them. */
  public static final double MOST_REQUESTS = 5e7;

  /** Its field. */
  public static final Field<FidelityChoice> FIELD = Field.defaulting(
      "fidelity", Scalar.word(List.of(values()), FidelityChoice::spelling), REQUESTS,
      "how closely traffic is looked at: each request by itself, or rates with published approximations of queues; auto "
          + "takes fluid where more than 50 million requests are sent in the window and no service has a queue limit, "
          + "instances that are slow at first or clients that ask again, which only single requests show");

  /** Its name in a file. */
  String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What is taken.
   *
   * @param onlyRequests whether something is asked for that only single requests show
   * @param requests how many are sent in the window; asked for only when it matters
   */
  public Fidelity taken(boolean onlyRequests, DoubleSupplier requests) {
    return switch (this) {
      case REQUESTS -> Fidelity.REQUESTS;
      case FLUID -> Fidelity.FLUID;
      case AUTO -> !onlyRequests && requests.getAsDouble() > MOST_REQUESTS ? Fidelity.FLUID : Fidelity.REQUESTS;
    };
  }
}
