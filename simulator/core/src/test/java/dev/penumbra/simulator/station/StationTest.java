package dev.penumbra.simulator.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.simulator.kernel.RandomStream;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StationTest {
  private static final double FOREVER = Double.POSITIVE_INFINITY;

  private static final class Log implements Starts {
    final List<Double> starts = new ArrayList<>();
    final List<Double> networks = new ArrayList<>();
    int refused;
    int rejected;

    @Override
    public void rejected(double arrivalMicros, double networkMicros, int caller) {
      rejected++;
    }

    @Override
    public void started(
        double startMicros, double arrivalMicros, double demandMicros, double networkMicros, int caller) {
      starts.add(startMicros);
      networks.add(networkMicros);
    }

    @Override
    public void refused(double arrivalMicros, int caller) {
      refused++;
    }
  }

  @Property(tries = 300)
  void offer_underAnyControl_startsAsAPlainSimulatorDoes(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int controls,
      @ForAll @IntRange(min = 1, max = 40) int patience,
      @ForAll @IntRange(min = 0, max = 30) int limit) {
    var draws = RandomStream.named(seed, "schedule");
    var station = new Station(patience);
    var naive = new NaiveStation(patience);
    var log = new Log();
    double now = 0;
    int offered = 0;
    for (int i = 0; i < controls; i++) {
      int servers = draws.nextBelow(6);
      int places = limit < 25 ? draws.nextBelow(1 + limit) : Integer.MAX_VALUE;
      station.setServers(servers, now);
      station.setPlaces(places);
      naive.control(servers, places, now);
      double until = now + 20 * draws.nextDouble();
      station.open(now, until, log);
      for (double at = now + draws.nextExponential(); at < until; at += draws.nextExponential()) {
        double demand = 4 * draws.nextExponential();
        station.offer(at, demand, 0, 0, log);
        naive.arrive(at, demand);
        offered++;
      }
      station.close(log);
      station = station.copy();
      now = until;
    }
    naive.settleUpTo(now);
    assertThat(log.starts).isEqualTo(naive.starts);
    assertThat(log.rejected).isEqualTo(naive.rejected);
    assertThat(log.starts.size() + log.refused + log.rejected + station.waiting()).isEqualTo(offered);
  }

  @Test
  void open_oneStretchOrMany_giveTheSameStarts() {
    assertThat(startsInStretches(1)).isEqualTo(startsInStretches(500)).hasSizeGreaterThan(500);
  }

  private static List<Double> startsInStretches(int stretches) {
    var draws = RandomStream.named(3, "requests");
    var station = new Station(5);
    station.setServers(3, 0);
    var log = new Log();
    double length = 1000.0 / stretches;
    double at = draws.nextExponential();
    for (int i = 0; i < stretches; i++) {
      station.open(i * length, (i + 1) * length, log);
      for (; at < (i + 1) * length; at += draws.nextExponential()) {
        station.offer(at, 3.2 * draws.nextExponential(), 0, 0, log);
      }
      station.close(log);
    }
    return log.starts;
  }

  @Test
  void handOver_ofWaitingRequests_mergesThemByArrivalAndStartsThemLater() {
    var home = new Station(FOREVER);
    var left = new Station(FOREVER);
    var log = new Log();
    home.open(0, 10, log);
    left.open(0, 10, log);
    home.offer(1, 5, 100, 0, log);
    left.offer(2, 5, 200, 1, log);
    home.offer(3, 5, 300, 0, log);
    assertThat(left.handOver(home, caller -> 7 * caller, log)).isEqualTo(1);
    home.setServers(1, 4);
    home.open(10, 100, log);
    assertThat(log.networks).containsExactly(100.0, 207.0, 300.0);
    assertThat(log.starts).containsExactly(10.0, 15.0, 20.0);
    assertThat(left.waiting()).isZero();
  }

  /** Erlang's formula C (1917) for the mean wait of M/M/8. */
  @Test
  void offer_exponentialDemandAtEightServers_waitsAsErlangSays() {
    double load = 0.8;
    int servers = 8;
    var draws = RandomStream.named(11, "m/m/8");
    var station = new Station(FOREVER);
    station.setServers(servers, 0);
    var waits = new double[1];
    var sum = new Starts() {
      @Override
      public void started(
          double startMicros, double arrivalMicros, double demandMicros, double networkMicros, int caller) {
        waits[0] += startMicros - arrivalMicros;
      }

      @Override
      public void rejected(double arrivalMicros, double networkMicros, int caller) {
        refused(arrivalMicros, caller);
      }

      @Override
      public void refused(double arrivalMicros, int caller) {
        throw new AssertionError("refused");
      }
    };
    station.open(0, FOREVER, sum);
    int requests = 2_000_000;
    double at = 0;
    for (int i = 0; i < requests; i++) {
      at += draws.nextExponential() / (load * servers);
      station.offer(at, draws.nextExponential(), 0, 0, sum);
    }
    double expected = erlangC(servers, load * servers) / (servers - load * servers);
    assertThat(waits[0] / requests).isCloseTo(expected, within(0.03 * expected));
  }

  private static double erlangC(int servers, double offered) {
    double term = 1;
    double sum = 0;
    for (int i = 0; i < servers; i++) {
      sum += term;
      term *= offered / (i + 1);
    }
    double full = term * servers / (servers - offered);
    return full / (sum + full);
  }
}
