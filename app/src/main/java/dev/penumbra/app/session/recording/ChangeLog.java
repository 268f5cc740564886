package dev.penumbra.app.session.recording;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What held from which moment on, in epoch milliseconds. One thread writes, any number read.
 *
 * @param <K> of what
 * @param <V> what held
 */
final class ChangeLog<K, V> {
  private final Map<K, ConcurrentSkipListMap<Long, V>> byKey = new ConcurrentHashMap<>();

  void add(K key, long atMillis, V value) {
    byKey.computeIfAbsent(key, _ -> new ConcurrentSkipListMap<>()).put(atMillis, value);
  }

  /** What held before a moment; empty before the first change. */
  Optional<V> before(K key, long millis) {
    return Optional.ofNullable(byKey.get(key)).map(log -> log.lowerEntry(millis)).map(Map.Entry::getValue);
  }

  /** All changes so far, oldest first; it may go on growing. */
  NavigableMap<Long, V> all(K key) {
    return Optional.ofNullable(byKey.get(key))
        .<NavigableMap<Long, V>>map(Collections::unmodifiableNavigableMap)
        .orElse(Collections.emptyNavigableMap());
  }
}
