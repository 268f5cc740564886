package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.OneOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.scenario.format.place.Known;
import dev.penumbra.simulator.scenario.format.place.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The simulated cloud, and what goes wrong in it. */
final class CloudForm {
  private static final CloudModel.StartUp START_UP = new CloudModel.StartUp(40, 60, 15, 90, 0.3);
  private static final CloudModel.Capacity CAPACITY = new CloudModel.Capacity(4096, 256, 128);

  private static final Field<Duration> PROVISION = phase("provision", 40, "until the instance is there");
  private static final Field<Duration> BOOT = phase("boot", 60, "until the service runs");
  private static final Field<Duration> REGISTER = phase("register", 15, "until it is known to whoever leads clients");
  private static final Field<Duration> RESIZE = phase("resize", 90, "from shadow to full size, state kept");
  private static final Field<Double> SPREAD = Field.defaulting(
      "spread", Scalar.number("", Range.from(0, 3)), START_UP.spread(),
      "standard deviation of the logarithm of each; 0 is no jitter");
  private static final Form<CloudModel.StartUp> START_UP_FORM = Form.of(
      "startUp", "How long instances take to come up, in the median; each phase is lognormal.",
      v -> new CloudModel.StartUp(
          seconds(v.get(PROVISION)), seconds(v.get(BOOT)), seconds(v.get(REGISTER)), seconds(v.get(RESIZE)),
          v.get(SPREAD)),
      PROVISION, BOOT, REGISTER, RESIZE, SPREAD);

  private static final Field<Integer> REGION = room("regionVcpu", CAPACITY.regionVcpu(), "in a region");
  private static final Field<Integer> LOCAL = room("localVcpu", CAPACITY.localVcpu(), "in a local zone");
  private static final Field<Integer> WAVELENGTH = room(
      "wavelengthVcpu", CAPACITY.wavelengthVcpu(), "in a wavelength zone");
  private static final Form<CloudModel.Capacity> CAPACITY_FORM = Form.of(
      "capacity", "Room for instances over all services, per zone.",
      v -> new CloudModel.Capacity(v.get(REGION), v.get(LOCAL), v.get(WAVELENGTH)), REGION, LOCAL, WAVELENGTH);

  private static final Field<CloudModel.StartUp> START_UPS = Field.defaulting(
      "startUp", START_UP_FORM, START_UP, "how long instances take to come up");
  private static final Field<CloudModel.Capacity> CAPACITIES = Field.defaulting(
      "capacity", CAPACITY_FORM, CAPACITY, "how much room zones have");
  private static final Field<Double> BANDWIDTH = Field.defaulting(
      "bandwidthMegabitsPerSecond", Scalar.number("10^6 bits per second", Range.from(0.001, 1e9)), 5000.0,
      "what a zone sends and receives at once");
  private static final Field<Double> BOOT_FAILURES = Field.defaulting(
      "bootFailureShare", Scalar.number("", Range.from(0, 1)), 0.01, "share of instances that fail to boot");
  private static final Field<Double> PROBES = Field.defaulting(
      "probePerMillionUsd", Scalar.number("US dollars", Range.from(0, 1e6)), 1.0, "price of a million probes");

  private CloudForm() {}

  static Type<CloudModel> type(Known known) {
    Field<List<Fault>> faults = Field.defaulting(
        "faults", new ListOf<>(fault(known)), List.of(), "what goes wrong, and when");
    return Form.of(
        "cloud", "How the simulated cloud behaves.",
        v -> new CloudModel(
            v.get(START_UPS), v.get(CAPACITIES), new CloudModel.Bandwidth(v.get(BANDWIDTH)), v.get(BOOT_FAILURES),
            v.get(PROBES), v.get(faults)),
        START_UPS, CAPACITIES, BANDWIDTH, BOOT_FAILURES, PROBES, faults);
  }

  static CloudModel usual() {
    return new CloudModel(START_UP, CAPACITY, new CloudModel.Bandwidth(5000), 0.01, 1, List.of());
  }

  private interface InZone {
    Fault make(ZoneId zone, Instant start, Instant end);
  }

  private static Type<Fault> fault(Known known) {
    return OneOf.<Fault>of()
        .or("zoneOutage", inZone("zoneOutage", "The zone does not answer.", known, Fault.ZoneOutage::new))
        .or(
            "refusedCapacity",
            inZone("refusedCapacity", "The zone refuses new instances.", known, Fault.RefusedCapacity::new))
        .or("failedBoot", inZone("failedBoot", "Every instance fails to boot.", known, Fault.FailedBoot::new))
        .or("unhealthyShadow", unhealthy(known));
  }

  private static Form<Fault> inZone(String name, String help, Known known, InZone make) {
    Field<ZoneId> zone = Field.required("zone", known.zone(), "where");
    Field<Instant> start = Field.required("start", Scalar.instant(), "first moment");
    Field<Instant> end = Field.required("end", Scalar.instant(), "first moment after it");
    return Form.of(
        name, help, v -> make.make(v.get(zone), v.get(start), v.get(end)), zone, start, end)
        .where(Stretch.rule(start, end));
  }

  private static Form<Fault> unhealthy(Known known) {
    Field<ServiceId> service = Field.required("service", known.service(), "whose shadows");
    Field<ZoneId> zone = Field.required("zone", known.zone(), "where");
    Field<Instant> start = Field.required("start", Scalar.instant(), "first moment");
    Field<Instant> end = Field.required("end", Scalar.instant(), "first moment after it");
    return Form.<Fault>of(
        "unhealthyShadow", "Shadows are up, but a probe finds them unwell.",
        v -> new Fault.UnhealthyShadow(
            v.get(service), v.get(zone), v.get(start), v.get(end)),
        service, zone, start, end)
        .where(Stretch.rule(start, end));
  }

  private static Field<Duration> phase(String name, int seconds, String help) {
    return Field.defaulting(name, Scalar.wait(true), Duration.ofSeconds(seconds), help);
  }

  private static Field<Integer> room(String name, int vcpu, String help) {
    return Field.defaulting(name, Scalar.count("virtual processors", 0, 1_000_000_000), vcpu, help);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
