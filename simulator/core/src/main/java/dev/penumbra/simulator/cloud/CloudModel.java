package dev.penumbra.simulator.cloud;

import java.util.List;

/**
 * How a simulated cloud behaves.
 *
 * @param startUp how long instances take to come up
 * @param capacity how much room zones have
 * @param bandwidth how fast state moves
 * @param bootFailureShare share of instances that fail to boot, 0 to 1
 * @param probePerMillionUsd price of a million probes in US dollars, 0 or more
 * @param faults what goes wrong, and when
 */
public record CloudModel(
    StartUp startUp,
    Capacity capacity,
    Bandwidth bandwidth,
    double bootFailureShare,
    double probePerMillionUsd,
    List<Fault> faults) {
  public CloudModel {
    faults = List.copyOf(faults);
    if (!(bootFailureShare >= 0 && bootFailureShare <= 1) || !(probePerMillionUsd >= 0)) {
      throw new IllegalArgumentException(
          "boot failures " + bootFailureShare + " must be 0 to 1, price of probes " + probePerMillionUsd
              + " not negative");
    }
  }

  /**
   * Seconds each phase takes in the median; each is lognormal with the same spread.
   *
   * @param spread standard deviation of the logarithm, 0 (no jitter) or more
   * @param resizeSeconds from shadow to full size, state kept
   */
  public record StartUp(
      double provisionSeconds, double bootSeconds, double registerSeconds, double resizeSeconds, double spread) {}

  /**
   * Room for instances, in virtual processors per zone over all services.
   *
   * @param localVcpu in a local zone
   * @param wavelengthVcpu in a wavelength zone
   */
  public record Capacity(int regionVcpu, int localVcpu, int wavelengthVcpu) {}

  /** What a zone can send and receive at once over all its transfers, in megabits (10^6 bits) per second. */
  public record Bandwidth(double megabitsPerSecond) {
    public Bandwidth {
      if (!(megabitsPerSecond > 0)) {
        throw new IllegalArgumentException("bandwidth " + megabitsPerSecond + " Mbit/s must be above 0");
      }
    }
  }
}
