package dev.penumbra.simulator.cloud.state;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.model.service.CodeRelease;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.simulator.cloud.model.WriteRates;
import java.util.List;

/** What has been written at the home of each service, and which code is there. */
public final class SourceState {
  private final WriteRates rates;
  private final double[] requests;
  private final int[] releases;
  private long nowMillis;

  /** Releases up to the start are already at home. */
  public SourceState(Landscape landscape, WriteRates rates, long startMillis) {
    this.rates = rates;
    List<ServiceSpec> services = landscape.services();
    requests = new double[services.size()];
    releases = services.stream().mapToInt(s -> releasedBy(s, startMillis)).toArray();
    nowMillis = startMillis;
  }

  private SourceState(SourceState other, WriteRates rates) {
    this.rates = rates;
    requests = other.requests.clone();
    releases = other.releases.clone();
    nowMillis = other.nowMillis;
  }

  private static int releasedBy(ServiceSpec service, long atMillis) {
    List<CodeRelease> all = service.state().releases();
    return (int) all.stream().filter(r -> r.at().toEpochMilli() <= atMillis).count();
  }

  /** Lets clients write until a moment that is not before the present. */
  public void advanceTo(long millis) {
    if (millis == nowMillis) {
      return;
    }
    double seconds = (millis - nowMillis) / 1000.0;
    for (int service = 0; service < requests.length; service++) {
      requests[service] += rates.requestsPerSecond(service, nowMillis) * seconds;
    }
    nowMillis = millis;
  }

  public void release(int service) {
    releases[service]++;
  }

  /** The version at home now. */
  public StateMark mark(int service) {
    return new StateMark(nowMillis, requests[service], releases[service]);
  }

  public long nowMillis() {
    return nowMillis;
  }

  /** An equal one that is written to at other rates from now on. */
  public SourceState writtenAt(WriteRates others) {
    return new SourceState(this, others);
  }

  public SourceState copy() {
    return new SourceState(this, rates);
  }
}
