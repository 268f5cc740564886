package dev.penumbra.app.session.recording;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.metrics.CostByKind;
import dev.penumbra.simulator.run.result.ForecastBand;
import dev.penumbra.simulator.run.result.SlotRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** One slot of a run: the deployments that were not idle, as columns of numbers, and what was decided at its start. Immutable. */
public final class Frame {
  private static final int P50 = 0;
  private static final int P95 = 1;
  private static final int P99 = 2;

  private final long startMillis;
  private final long[] places; // service and zone, ascending
  private final DeploymentState[] states;
  private final int[] shadows;
  private final int[] fulls;
  private final float[] demand;
  private final ForecastBand[] forecasts; // the engine shares none between deployments, and most are absent
  private final int[] requests;
  private final int[] misses;
  private final float[][] latency;
  private final double[] dollars;
  private final long[] lags;
  private final List<Decision> decisions;
  private final Totals totals;

  /**
   * Sums over all deployments.
   *
   * @param demandRequests requests of all clients
   * @param costDollars all that was charged
   * @param costByKind the same by kind; empty where kinds were not kept
   */
  public record Totals(
      double demandRequests, long requests, long misses, double costDollars, Optional<CostByKind> costByKind) {}

  Frame(long startMillis, List<SlotRecord> records, List<Decision> decisions) {
    List<SlotRecord> sorted = records.stream()
        .sorted(Comparator.comparingLong(r -> place(r.service(), r.zone())))
        .toList();
    int size = sorted.size();
    this.startMillis = startMillis;
    this.decisions = decisions.stream().sorted(Comparator.comparing(Decision::key)).toList();
    places = sorted.stream().mapToLong(r -> place(r.service(), r.zone())).toArray();
    states = sorted.stream().map(SlotRecord::state).toArray(DeploymentState[]::new);
    shadows = sorted.stream().mapToInt(SlotRecord::shadowInstances).toArray();
    fulls = sorted.stream().mapToInt(SlotRecord::fullInstances).toArray();
    demand = new float[size];
    forecasts = sorted.stream().map(r -> r.forecastOneLeadBefore().orElse(null)).toArray(ForecastBand[]::new);
    requests = sorted.stream().mapToInt(r -> Math.toIntExact(r.requests())).toArray();
    misses = sorted.stream().mapToInt(r -> Math.toIntExact(r.misses())).toArray();
    latency = new float[3][size];
    dollars = sorted.stream().mapToDouble(r -> r.cost().toDollars()).toArray();
    lags = sorted.stream().mapToLong(r -> r.stateLagMillis().orElse(-1)).toArray();
    IntStream.range(0, size).forEach(i -> fill(i, sorted.get(i)));
    totals = new Totals(
        sorted.stream().mapToDouble(SlotRecord::demandRequests).sum(), Arrays.stream(requests).asLongStream().sum(),
        Arrays.stream(misses).asLongStream().sum(), Arrays.stream(dollars).sum(), kinds(sorted));
  }

  private static Optional<CostByKind> kinds(List<SlotRecord> records) {
    return records.stream()
        .map(SlotRecord::costByKind)
        .reduce(Optional.of(CostByKind.NONE), (sum, next) -> sum.flatMap(s -> next.map(s::plus)));
  }

  private void fill(int i, SlotRecord record) {
    demand[i] = (float) record.demandRequests();
    latency[P50][i] = record.latency().map(l -> (float) l.quantileMicros(0.50) / 1000).orElse(Float.NaN);
    latency[P95][i] = record.latency().map(l -> (float) l.quantileMicros(0.95) / 1000).orElse(Float.NaN);
    latency[P99][i] = record.latency().map(l -> (float) l.quantileMicros(0.99) / 1000).orElse(Float.NaN);
  }

  private static long place(int service, int zone) {
    return (long) service << Integer.SIZE | zone;
  }

  /** When the slot began, in epoch milliseconds. */
  public long startMillis() {
    return startMillis;
  }

  /** What a service did in a zone; empty when nothing was there and nothing was asked of it. */
  public Optional<Cell> find(int service, int zone) {
    int at = Arrays.binarySearch(places, place(service, zone));
    return at < 0 ? Optional.empty() : Optional.of(cell(at));
  }

  /** All that were not idle, by service and then by zone. */
  public List<Cell> cells() {
    return IntStream.range(0, places.length).mapToObj(this::cell).toList();
  }

  private Cell cell(int i) {
    Optional<Cell.Latency> quantiles = Float.isNaN(latency[P50][i])
        ? Optional.empty()
        : Optional.of(new Cell.Latency(latency[P50][i], latency[P95][i], latency[P99][i]));
    return new Cell(
        (int) (places[i] >>> Integer.SIZE), (int) places[i], states[i], shadows[i], fulls[i], demand[i],
        Optional.ofNullable(forecasts[i]), requests[i], misses[i], quantiles, dollars[i],
        lags[i] < 0 ? OptionalLong.empty() : OptionalLong.of(lags[i]));
  }

  /** The state of a service in a zone. */
  public DeploymentState state(int service, int zone) {
    int at = Arrays.binarySearch(places, place(service, zone));
    return at < 0 ? DeploymentState.ABSENT : states[at];
  }

  /** How far the state of a service in a zone was behind at the slot's end; empty when it keeps none. */
  public OptionalLong lagMillis(int service, int zone) {
    int at = Arrays.binarySearch(places, place(service, zone));
    return at < 0 || lags[at] < 0 ? OptionalLong.empty() : OptionalLong.of(lags[at]);
  }

  /** Sums over all deployments. */
  public Totals totals() {
    return totals;
  }

  /** What was decided at the slot's start, by service and then by zone: a store keeps no order between deployments. */
  public List<Decision> decisions() {
    return decisions;
  }

  /** What was decided for a deployment at the slot's start; empty when it was no candidate. */
  public Optional<Decision> findDecision(DeploymentKey key) {
    return decisions.stream().filter(d -> d.key().equals(key)).findFirst();
  }
}
