package dev.penumbra.simulator.bench.queue;

/** The queues that are measured. */
public enum QueueKind {
  /** The plainest loop. */
  BARE_LOOP,
  /** The peer. */
  SSJ,
  /** Our station and nothing else. */
  STATION,
  /** Everything on. */
  FULL_RUN;

  /** One with this many servers (in each zone), 1 or more. */
  public Workload create(int servers) {
    return switch (this) {
      case BARE_LOOP -> new BareLoop(servers);
      case SSJ -> new SsjQueue(servers);
      case STATION -> new StationAlone(servers);
      case FULL_RUN -> new FullRun(servers);
    };
  }
}
