package dev.penumbra.simulator.traffic.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.traffic.Measured;
import dev.penumbra.simulator.traffic.fluid.latency.ServiceLatency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BacklogTest {
  private static final double PATIENCE = 1000;
  private static final Parcel.Ways WAYS = new Parcel.Ways(
      new ServiceLatency(new ServiceTime(1, 1), 1, 2, 0.1, Measured.LATENCY).profiles(0, 1), new double[]{1}, 1);

  /** Sums up what flows out. */
  private static final class Sums implements Backlog.Outflow {
    private double served;
    private double dropped;
    private double waited;
    private double longest;

    @Override
    public void served(Parcel.Ways ways, double requests, double firstWaitMicros, double lastWaitMicros) {
      served += requests;
      waited += requests * (firstWaitMicros + lastWaitMicros) / 2;
      longest = Math.max(longest, Math.max(firstWaitMicros, lastWaitMicros));
    }

    @Override
    public void dropped(double requests) {
      dropped += requests;
    }
  }

  @Property
  void serve_anyRates_conservesAndNobodyWaitsLongerThanPatience(
      @ForAll @DoubleRange(min = 0, max = 5) double first, @ForAll @DoubleRange(min = 0, max = 5) double second,
      @ForAll @DoubleRange(min = 0, max = 5) double perMicro, @ForAll @IntRange(min = 1, max = 5000) int stretch) {
    Backlog backlog = new Backlog(PATIENCE);
    Sums sums = new Sums();
    double rest = 0;
    double[] rates = {first, second, 0};
    for (int i = 0; i < rates.length; i++) {
      double from = (double) i * stretch;
      backlog.add(new Parcel(WAYS, rates[i] * stretch, from, from + stretch));
      double drained = backlog.serve(from, from + stretch, perMicro, sums);
      if (drained < from + stretch) {
        rest += backlog.requests();
        backlog.takeAll();
      }
    }
    assertThat(sums.served + sums.dropped + rest + backlog.requests())
        .isCloseTo((first + second) * stretch, within(1e-6 * stretch + 1e-6));
    assertThat(sums.longest).isLessThanOrEqualTo(PATIENCE + 1e-6);
    assertThat(sums.served).isLessThanOrEqualTo(3 * perMicro * stretch + 1e-6);
  }

  /** Two a microsecond come for 100, one is served: the last waits 100, on average they wait half of that. */
  @Test
  void serve_twiceWhatCanBeBorne_waitsAsTheCurvesSay() {
    Backlog backlog = new Backlog(PATIENCE);
    Sums sums = new Sums();
    backlog.add(new Parcel(WAYS, 200, 0, 100));
    assertThat(backlog.serve(0, 100, 1, sums)).isEqualTo(100);
    assertThat(backlog.requests()).isCloseTo(100, within(1e-9));
    assertThat(backlog.serve(100, 300, 1, sums)).isCloseTo(200, within(1e-9));
    assertThat(sums.waited / sums.served).isCloseTo(50, within(1e-6));
    assertThat(sums.longest).isCloseTo(100, within(1e-6));
  }

  @Test
  void shed_nobodyServes_dropsThoseWhosePatienceEnded() {
    Backlog backlog = new Backlog(PATIENCE);
    Sums sums = new Sums();
    backlog.add(new Parcel(WAYS, 400, 0, 400));
    backlog.shed(1100, sums);
    assertThat(sums.dropped).isCloseTo(100, within(1e-9));
    assertThat(backlog.requests()).isCloseTo(300, within(1e-9));
  }
}
