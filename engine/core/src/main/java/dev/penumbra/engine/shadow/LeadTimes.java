package dev.penumbra.engine.shadow;

import dev.penumbra.engine.model.ServiceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long starts took, as measured; an assumption until the first one was. Immutable.
 *
 * @param assumed per way of starting
 * @param measured milliseconds of the latest starts, oldest first, per service and way
 */
public record LeadTimes(SortedMap<Start, Duration> assumed,
    SortedMap<ServiceId, SortedMap<Start, List<Long>>> measured) {
  /** Enough for a high quantile, few enough to follow a change of the cloud within a day. */
  private static final int KEPT = 16;

  /** High, because a late switch is paid for by every request and an early one by one slot of an instance. */
  private static final double QUANTILE = 0.9;

  public LeadTimes {
    assumed = Collections.unmodifiableSortedMap(new TreeMap<>(assumed));
    measured = Collections.unmodifiableSortedMap(new TreeMap<>(measured));
  }

  /** Nothing measured yet. */
  public static LeadTimes assumed(Duration cold, Duration warm, Duration shadow) {
    SortedMap<Start, Duration> assumed = new TreeMap<>();
    assumed.put(Start.COLD, cold);
    assumed.put(Start.WARM, warm);
    assumed.put(Start.SHADOW, shadow);
    return new LeadTimes(assumed, new TreeMap<>());
  }

  /** These lead times with one more measurement. */
  public LeadTimes with(ServiceId service, Start start, long millis) {
    SortedMap<ServiceId, SortedMap<Start, List<Long>>> all = new TreeMap<>(measured);
    SortedMap<Start, List<Long>> ofService = new TreeMap<>(all.getOrDefault(service, new TreeMap<>()));
    List<Long> values = new ArrayList<>(ofService.getOrDefault(start, List.of()));
    values.add(millis);
    ofService.put(start, List.copyOf(values.subList(Math.max(0, values.size() - KEPT), values.size())));
    all.put(service, ofService);
    return new LeadTimes(assumed, all);
  }

  /** Nine in ten starts are done within this many milliseconds. */
  public long millis(ServiceId service, Start start) {
    List<Long> values = measured.getOrDefault(service, Collections.emptySortedMap()).getOrDefault(start, List.of());
    if (values.isEmpty()) {
      Duration known = assumed.get(start);
      return known == null ? 0 : known.toMillis();
    }
    List<Long> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.ceil(QUANTILE * sorted.size()) - 1);
  }

  /** True once a start of this kind was measured. */
  public boolean isMeasured(ServiceId service, Start start) {
    return measured.getOrDefault(service, Collections.emptySortedMap()).containsKey(start);
  }
}
