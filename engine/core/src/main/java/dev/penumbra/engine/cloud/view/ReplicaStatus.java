package dev.penumbra.engine.cloud.view;

/**
 * How well the state in a zone is in step with the active instance.
 *
 * @param present false until a full copy has arrived
 * @param lagBytes state written at the source and not here, all kinds together
 * @param lagMillis time since the replica was last in step
 * @param codeCurrent false while an old version of the code is here
 * @param cacheWarmth share of the cache that is useful, 0 to 1
 * @param sessionsMissing share of live sessions that are not here, 0 to 1
 * @param transferring true while a synchronisation is under way
 */
public record ReplicaStatus(
    boolean present,
    long lagBytes,
    long lagMillis,
    boolean codeCurrent,
    double cacheWarmth,
    double sessionsMissing,
    boolean transferring) {
  /** Nothing here. */
  public static final ReplicaStatus ABSENT = new ReplicaStatus(false, 0, 0, false, 0, 1, false);
}
