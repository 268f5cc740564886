package dev.penumbra.app.session.recording;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Where the clusters of each service were led, and since when. One thread writes, any number read. */
final class RouteLog {
  private final Map<Integer, ConcurrentSkipListMap<Long, List<Integer>>> byService = new ConcurrentHashMap<>();

  void add(long atMillis, int service, List<Integer> zoneOfCluster) {
    byService.computeIfAbsent(service, _ -> new ConcurrentSkipListMap<>()).put(atMillis, zoneOfCluster);
  }

  /** Position of the zone of each cluster before a moment; empty while all are led home. */
  Optional<List<Integer>> before(int service, long millis) {
    return Optional.ofNullable(byService.get(service))
        .map(log -> log.lowerEntry(millis))
        .map(Map.Entry::getValue);
  }
}
