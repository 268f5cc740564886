package dev.penumbra.simulator.traffic;

/**
 * What became of the attempts of requests whose clients ask again. Over all zones of a service a request is finished,
 * given up, or in the system: it waits ({@link TrafficSlice#queued} without those abandoned) or will be sent again.
 *
 * @param retried attempts that were not the first of their request
 * @param timedOut attempts that were not answered in time
 * @param rejected attempts that found as many waiting as may
 * @param givenUp requests whose last attempt failed
 * @param toRetry requests at the end whose next attempt is still to come
 * @param abandonedQueued of those queued at the end, the ones nobody waits for any more
 */
public record AttemptCounts(
    long retried, long timedOut, long rejected, long givenUp, long toRetry, long abandonedQueued) {
  /** Of clients that wait for their answer. */
  public static final AttemptCounts NONE = new AttemptCounts(0, 0, 0, 0, 0, 0);
}
