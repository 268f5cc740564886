package dev.penumbra.simulator.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.traffic.arrival.Arrivals;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedArrivalsTest {
  private static final long SLOT = 60_000;
  private static final DemandSource DEMAND = new FlatDemand(1, 4, SLOT, 700);

  private static Arrivals alone() {
    return of(DEMAND);
  }

  private static Arrivals of(DemandSource demand) {
    return new Arrivals(demand, 0, new ServiceTime(10, 1), 7, "web", new int[]{0, 1});
  }

  /** All that is sent before a moment, request by request. */
  private static List<String> taken(Arrivals arrivals, double untilMicros) {
    List<String> taken = new ArrayList<>();
    for (int count = arrivals.take(untilMicros); count > 0; count = arrivals.take(untilMicros)) {
      for (int i = arrivals.first(); i < arrivals.first() + count; i++) {
        taken.add(
            arrivals.request(i) + " " + arrivals.moments()[i] + " " + (int) arrivals.clusters()[i] + " "
                + arrivals.demands()[i] + " " + arrivals.jitters()[i] + " " + arrivals.ageShare(i));
      }
    }
    return taken;
  }

  @Test
  void shared_copiesInStepAndBehind_takeWhatOneAloneTakes() {
    List<String> all = taken(alone(), Double.POSITIVE_INFINITY);
    assertThat(all).hasSize(4 * 2 * 700);
    Arrivals first = alone().shared();
    Arrivals behind = first.copy();
    Arrivals beside = first.copy();
    List<String> ofFirst = new ArrayList<>(taken(first, 1.5e6 * 60));
    List<String> ofBeside = new ArrayList<>(taken(beside, 0.5e6 * 60));
    Arrivals fork = beside.copy();
    ofFirst.addAll(taken(first, Double.POSITIVE_INFINITY));
    List<String> ofFork = new ArrayList<>(ofBeside);
    ofFork.addAll(taken(fork, Double.POSITIVE_INFINITY));
    ofBeside.addAll(taken(beside, Double.POSITIVE_INFINITY));
    assertThat(ofFirst).isEqualTo(all);
    assertThat(ofBeside).isEqualTo(all);
    assertThat(ofFork).isEqualTo(all);
    assertThat(taken(behind, Double.POSITIVE_INFINITY)).isEqualTo(all);
  }

  @Test
  void shared_byManyThreads_takeWhatOneAloneTakes() {
    List<String> all = taken(alone(), Double.POSITIVE_INFINITY);
    Arrivals shared = alone().shared();
    List<Arrivals> copies = IntStream.range(0, 8).mapToObj(_ -> shared.copy()).toList();
    assertThat(copies.parallelStream().map(each -> taken(each, Double.POSITIVE_INFINITY)).toList())
        .allMatch(all::equals);
  }

  /** The same as a number, for more requests than can be listed. */
  private static long fingerprint(Arrivals arrivals, double untilMicros, long before) {
    long print = before;
    for (int count = arrivals.take(untilMicros); count > 0; count = arrivals.take(untilMicros)) {
      for (int i = arrivals.first(); i < arrivals.first() + count; i++) {
        double drawn = arrivals.moments()[i] + arrivals.demands()[i] + arrivals.jitters()[i] + arrivals.clusters()[i];
        print = 31 * (31 * print + arrivals.request(i)) + Double.doubleToLongBits(drawn);
      }
    }
    return print;
  }

  @Test
  void shared_ofASlotThatIsNotRememberedWhole_takeWhatOneAloneTakes() {
    DemandSource many = new FlatDemand(1, 1, SLOT, 200_000);
    double late = 0.9e6 * 60;
    long some = fingerprint(of(many), late, 1);
    long all = fingerprint(of(many), Double.POSITIVE_INFINITY, 1);
    Arrivals first = of(many).shared();
    Arrivals second = first.copy();
    assertThat(fingerprint(first, late, 1)).isEqualTo(some);
    Arrivals fork = first.copy();
    assertThat(fingerprint(first, Double.POSITIVE_INFINITY, some)).isEqualTo(all);
    assertThat(fingerprint(fork, Double.POSITIVE_INFINITY, some)).isEqualTo(all);
    assertThat(fingerprint(second, Double.POSITIVE_INFINITY, 1)).isEqualTo(all);
  }
}
