package dev.penumbra.simulator.verification.queue;

import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.verification.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Queues simulated in independent replications, and what that says of their theory. */
public final class QueueExperiment {
  /** Enough that their means are all but Gaussian, and each still long beside its warm-up. */
  private static final int REPLICATIONS = 64;

  private final List<QueueCase> cases;
  private final Queue.Factory subjects;
  private final long seed;

  QueueExperiment(List<QueueCase> cases, Queue.Factory subjects, long seed) {
    this.cases = List.copyOf(cases);
    this.subjects = subjects;
    this.seed = seed;
  }

  /** The simulator's stations over the whole table. */
  public static QueueExperiment all(long seed) {
    return new QueueExperiment(QueueCases.all(), Queue::station, seed);
  }

  /** The same over a few short cases. */
  public static QueueExperiment quick(long seed) {
    return new QueueExperiment(QueueCases.quick(), Queue::station, seed);
  }

  /**
   * One queue of the table.
   *
   * @param millionRequests that it takes
   */
  public record Task(double millionRequests, Callable<List<Evidence>> work) implements Callable<List<Evidence>> {
    @Override
    public List<Evidence> call() throws Exception {
      return work.call();
    }
  }

  /** One task per queue, in the table's order; they share nothing that changes. */
  public List<Task> tasks() {
    return cases.stream().map(queue -> new Task(queue.millionRequests(), () -> evidence(queue))).toList();
  }

  private List<Evidence> evidence(QueueCase queue) {
    QueueExpectations expectations = QueueExpectations.of(queue);
    int requests = (int) Math.ceil(1e6 * queue.millionRequests() / REPLICATIONS);
    List<Replication.Figures> runs = new ArrayList<>();
    for (int i = 0; i < REPLICATIONS; i++) {
      RandomStream random = RandomStream.named(seed, "verification of " + queue.title(), i);
      runs.add(Replication.run(queue, subjects.of(queue), random, requests, expectations.tailMicros()));
    }
    return expectations.all().stream().map(e -> e.evidence(queue.title(), runs)).toList();
  }
}
