package dev.penumbra.simulator.demand;

import java.time.Instant;
import java.util.List;

/**
 * Whole requests per service, place and slot: what clients do whatever the engine decides. Immutable, and the same on
 * every call; safe for several threads.
 */
public interface DemandSource {
  /** Where clients are; positions in this list are the {@code place} of {@link #requests}. */
  List<Place> places();

  /** Number of services, in the order of the landscape. */
  int services();

  /** Start of slot 0. */
  Instant start();

  /** Length of a slot in milliseconds, above 0. */
  long slotMillis();

  /** Number of slots. */
  int slots();

  /** Requests that clients at {@code place} send to {@code service} during {@code slot}; 0 or more. */
  int requests(int service, int place, int slot);
}
