package dev.penumbra.simulator.recommendation;

import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.model.InstanceShape;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.simulator.run.result.RunIdentity;
import java.util.List;

/**
 * Where each service should wait and serve, as a finished run found it.
 *
 * @param source the run it was derived from
 * @param services in the order of the landscape
 */
public record Recommendation(RunIdentity source, List<ServicePlan> services) {
  /**
   * The zones of one service. One that stands in neither list was never among its candidates.
   *
   * @param home zone that always serves
   * @param full size of an instance that serves
   * @param shadow size of an instance of a shadow
   * @param zones that it used, the most important first; their costs are all that it was charged with
   * @param refused the most often refused first
   */
  public record ServicePlan(
      ServiceId service,
      ZoneId home,
      InstanceShape full,
      InstanceShape shadow,
      List<ZonePlan> zones,
      List<Refusal> refused) {
    public ServicePlan {
      zones = List.copyOf(zones);
      refused = List.copyOf(refused);
    }
  }

  /**
   * A zone that was considered and never used, or that the guard kept lower than the policy wished.
   *
   * @param by {@link #POLICY}, or the guard's rule
   * @param cycles in which it was refused for this reason, 1 or more
   * @param reason with the figures of the last of them
   */
  public record Refusal(ZoneId zone, String by, long cycles, Reason reason) {
    /** The policy had no use for the zone. */
    public static final String POLICY = "policy";

    public Refusal {
      if (cycles < 1) {
        throw new IllegalArgumentException("zone '" + zone + "' refused in " + cycles + " cycles; at least 1");
      }
    }
  }

  /**
   * One zone of a service.
   *
   * @param activeShare share of time in which it served, within [0, 1]
   * @param shadowShare share of time in which it was kept warm, within [0, 1]
   * @param active full-size instances while it served
   * @param shadow reduced instances while it was kept warm
   * @param schedule hours of the week in which it typically served
   * @param requestShare share of the service's requests that it served, within [0, 1]
   * @param cost what it was charged with over the run
   * @param costShare share of the service's cost, within [0, 1]
   */
  public record ZonePlan(
      ZoneId zone,
      Role role,
      double activeShare,
      double shadowShare,
      Instances active,
      Instances shadow,
      HoursOfWeek schedule,
      double requestShare,
      Money cost,
      double costShare,
      Reason reason) {
    public ZonePlan {
      for (double share : new double[]{activeShare, shadowShare, requestShare, costShare}) {
        if (!(share >= 0 && share <= 1)) {
          throw new IllegalArgumentException("zone '" + zone + "' has a share of " + share + "; legal is 0 to 1");
        }
      }
    }
  }

  /**
   * A number of instances over time, 0 when there were none.
   *
   * @param typical median over the time in which there were some
   * @param most at any time, at least the typical number
   */
  public record Instances(int typical, int most) {
    public Instances {
      if (typical < 0 || most < typical) {
        throw new IllegalArgumentException(
            typical + " instances typically, " + most + " at most; neither may be negative, nor the first the larger");
      }
    }
  }

  public Recommendation {
    services = List.copyOf(services);
  }
}
