package dev.penumbra.engine.activation.plan;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.price.PriceBook;
import dev.penumbra.engine.model.service.ServiceSpec;

/** What things cost during one slot, in US dollars per service and zone, looked up once. For estimates. */
public final class SlotPrices {
  private static final double BYTES_PER_GIGABYTE = 1e9;

  private final double[][] full;
  private final double[][] shadow;
  private final double[][] transferByte;
  private final double[] dependencies;

  /** The prices of a landscape for slots of {@code slotMillis}. */
  public SlotPrices(Landscape landscape, long slotMillis) {
    int services = landscape.services().size();
    int zones = landscape.zones().size();
    double hours = slotMillis / 3_600_000.0;
    full = new double[services][zones];
    shadow = new double[services][zones];
    transferByte = new double[services][zones];
    dependencies = new double[services];
    PriceBook prices = landscape.prices();
    for (int s = 0; s < services; s++) {
      ServiceSpec service = landscape.services().get(s);
      dependencies[s] = service.dependenciesPerHour().toDollars() * hours;
      for (int z = 0; z < zones; z++) {
        ZoneId zone = landscape.zones().get(z).id();
        full[s][z] = prices.instanceHour(zone, service.full()).amount().toDollars() * hours;
        shadow[s][z] = prices.instanceHour(zone, service.shadow()).amount().toDollars() * hours;
        transferByte[s][z] = prices.transferGigabyte(service.home(), zone).amount().toDollars() / BYTES_PER_GIGABYTE;
      }
    }
  }

  /** One full-size instance. */
  public double full(int service, int zone) {
    return full[service][zone];
  }

  /** One instance of a shadow. */
  public double shadow(int service, int zone) {
    return shadow[service][zone];
  }

  /** The dependencies of a service, the same in every zone. */
  public double dependencies(int service) {
    return dependencies[service];
  }

  /** One byte of state from the service's home. */
  public double transferByte(int service, int zone) {
    return transferByte[service][zone];
  }
}
