package dev.penumbra.simulator.experiment.clairvoyant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.simulator.demand.DemandSource;
import dev.penumbra.simulator.demand.Place;
import dev.penumbra.simulator.run.ClusterDemand;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownDemandTest {
  private static final int SLOTS = 12;
  private static final Steps SOURCE = new Steps();
  private static final ClusterDemand DEMAND = new ClusterDemand(SOURCE, List.of(0, 1, 1), 2);

  private static DemandForecast forecast(int now, int horizon) {
    KnownDemand known = new KnownDemand(DEMAND, horizon);
    Instant end = ClairvoyantWorld.START.plusMillis(now * ClairvoyantWorld.SLOT);
    return known.predict(known.initialState(), DEMAND.history(ClairvoyantWorld.START, end), EventCalendar.NONE)
        .forecast();
  }

  @Test
  void predict_withinTheDemand_isWhatComes() {
    DemandForecast forecast = forecast(3, 5);
    for (int step = 0; step < 5; step++) {
      for (int service = 0; service < 2; service++) {
        int near = SOURCE.requests(service, 0, 3 + step);
        int far = SOURCE.requests(service, 1, 3 + step) + SOURCE.requests(service, 2, 3 + step);
        assertThat(forecast.mean(forecast.index().of(service, 0), step)).isEqualTo(near);
        assertThat(forecast.quantile(forecast.index().of(service, 1), step, 0.9)).isEqualTo(far);
        int[] both = {forecast.index().of(service, 0), forecast.index().of(service, 1)};
        assertThat(forecast.sumQuantile(both, new double[]{1, 1}, step, 0.1)).isCloseTo(near + far, within(1e-9));
      }
    }
  }

  @Test
  void predict_beyondItsEnd_goesOnAsTheLastSlot() {
    DemandForecast forecast = forecast(SLOTS - 2, 5);
    assertThat(forecast.mean(0, 0)).isEqualTo(SOURCE.requests(0, 0, SLOTS - 2));
    for (int step = 1; step < 5; step++) {
      assertThat(forecast.mean(0, step)).isEqualTo(SOURCE.requests(0, 0, SLOTS - 1));
    }
  }

  /** A number that tells service, place and slot. */
  private record Steps() implements DemandSource {
    @Override
    public List<Place> places() {
      return List.of(
          new Place("a", new GeoPoint(0, 0)), new Place("b", new GeoPoint(0, 1)), new Place("c", new GeoPoint(0, 2)));
    }

    @Override
    public int services() {
      return 2;
    }

    @Override
    public Instant start() {
      return ClairvoyantWorld.START;
    }

    @Override
    public long slotMillis() {
      return ClairvoyantWorld.SLOT;
    }

    @Override
    public int slots() {
      return SLOTS;
    }

    @Override
    public int requests(int service, int place, int slot) {
      return 10_000 * (service + 1) + 1000 * place + slot;
    }
  }
}
