package dev.penumbra.simulator.cloud.model;

import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.price.Money;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

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

  /** This model with other faults. */
  public CloudModel withFaults(List<Fault> others) {
    return new CloudModel(startUp, capacity, bandwidth, bootFailureShare, probePerMillionUsd, others);
  }

  /**
   * Seconds each phase takes in the median, 0 or more; each is lognormal with the same spread.
   *
   * @param spread standard deviation of the logarithm, 0 (no jitter) or more
   * @param resizeSeconds from shadow to full size, state kept
   */
  public record StartUp(
      double provisionSeconds, double bootSeconds, double registerSeconds, double resizeSeconds, double spread) {
    public StartUp {
      if (!(provisionSeconds >= 0) || !(bootSeconds >= 0) || !(registerSeconds >= 0) || !(resizeSeconds >= 0)
          || !(spread >= 0)) {
        throw new IllegalArgumentException(
            "start-up of " + provisionSeconds + " + " + bootSeconds + " + " + registerSeconds + " s, resize "
                + resizeSeconds + " s, spread " + spread + "; none may be negative");
      }
    }
  }

  /**
   * Room for instances, in virtual processors per zone over all services, 0 or more.
   *
   * @param localVcpu in a local zone
   * @param wavelengthVcpu in a wavelength zone
   */
  public record Capacity(int regionVcpu, int localVcpu, int wavelengthVcpu) {
    public Capacity {
      if (regionVcpu < 0 || localVcpu < 0 || wavelengthVcpu < 0) {
        throw new IllegalArgumentException(
            "room of " + regionVcpu + ", " + localVcpu + ", " + wavelengthVcpu + " vCPU must not be negative");
      }
    }

    /** Room in a zone of a kind. */
    public int vcpu(ZoneKind kind) {
      return switch (kind) {
        case REGION -> regionVcpu;
        case LOCAL_ZONE -> localVcpu;
        case WAVELENGTH_ZONE -> wavelengthVcpu;
      };
    }
  }

  /** What a zone can send and receive at once over all its transfers, in megabits (10^6 bits) per second. */
  public record Bandwidth(double megabitsPerSecond) {
    public Bandwidth {
      if (!(megabitsPerSecond > 0)) {
        throw new IllegalArgumentException("bandwidth " + megabitsPerSecond + " Mbit/s must be above 0");
      }
    }

    /** The same in bytes per millisecond. */
    public double bytesPerMilli() {
      return megabitsPerSecond * 125;
    }
  }

  /** Price of a million probes. */
  public Money perMillionProbes() {
    return Money.dollars(probePerMillionUsd);
  }

  public boolean isOut(ZoneId zone, long atMillis) {
    return acts(f -> f instanceof Fault.ZoneOutage outage && outage.zone().equals(zone), atMillis);
  }

  public boolean refuses(ZoneId zone, long atMillis) {
    return acts(f -> f instanceof Fault.RefusedCapacity refused && refused.zone().equals(zone), atMillis);
  }

  public boolean failsBoots(ZoneId zone, long atMillis) {
    return acts(f -> f instanceof Fault.FailedBoot failed && failed.zone().equals(zone), atMillis);
  }

  public boolean isUnwell(ServiceId service, ZoneId zone, long atMillis) {
    return acts(
        f -> f instanceof Fault.UnhealthyShadow unwell && unwell.zone().equals(zone)
            && unwell.service().equals(service),
        atMillis);
  }

  private boolean acts(Predicate<Fault> chosen, long atMillis) {
    if (faults.isEmpty()) {
      return false; // the usual case, and asked for every zone at every turn
    }
    Instant at = Instant.ofEpochMilli(atMillis);
    return faults.stream().filter(chosen).anyMatch(f -> !at.isBefore(f.start()) && at.isBefore(f.end()));
  }
}
