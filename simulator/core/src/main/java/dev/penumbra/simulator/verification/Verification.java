package dev.penumbra.simulator.verification;

import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.Judgement;
import dev.penumbra.simulator.verification.evidence.NotMeasured;
import dev.penumbra.simulator.verification.evidence.VerificationRow;
import dev.penumbra.simulator.verification.flow.ArrivalLaws;
import dev.penumbra.simulator.verification.flow.ClockLaws;
import dev.penumbra.simulator.verification.flow.FlowLaws;
import dev.penumbra.simulator.verification.queue.QueueExperiment;
import dev.penumbra.simulator.verification.reference.RoundTripValidation;
import dev.penumbra.simulator.verification.reference.WorldCupReplay;
import dev.penumbra.simulator.verification.trace.GoldenTrace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;

/** Everything that is verified, in one table, judged together: of tables of a right simulator 99 % pass in every row. */
public final class Verification {
  private static final double FAMILY_LEVEL = 0.01;
  /** What parts take, in the million requests of a queue that take as long. */
  private static final double TRACE_WEIGHT = 1000;
  private static final double ROUND_TRIP_WEIGHT = 400;
  private static final double REPLAY_WEIGHT = 2000;

  private final List<Part> parts = new ArrayList<>();

  /**
   * Some rows and what they take.
   *
   * @param weight how long it takes relative to others; the longest begin first
   */
  private record Part(double weight, Callable<List<Evidence>> task) {}

  /**
   * What is looked at.
   *
   * @param quick only a few short queues, and no measured demand
   * @param reference folder of real measurements that are not shipped
   * @param traces compared with what the scenarios do now
   */
  public record Scope(long seed, boolean quick, Optional<Path> reference, List<GoldenTrace> traces) {
    public Scope {
      traces = List.copyOf(traces);
    }
  }

  /** Verifies the simulator itself. */
  public Verification(Scope scope) {
    long seed = scope.seed();
    QueueExperiment queues = scope.quick() ? QueueExperiment.quick(seed) : QueueExperiment.all(seed);
    queues.tasks().forEach(task -> parts.add(new Part(task.millionRequests(), task)));
    parts.add(new Part(1, () -> ArrivalLaws.evidence(seed)));
    parts.add(new Part(1, () -> FlowLaws.evidence(seed)));
    parts.add(new Part(1, () -> ClockLaws.evidence(seed)));
    scope.traces().forEach(trace -> parts.add(new Part(TRACE_WEIGHT, trace::evidence)));
    if (!scope.quick()) {
      parts.add(new Part(ROUND_TRIP_WEIGHT, () -> RoundTripValidation.evidence(scope.reference())));
      parts.add(new Part(REPLAY_WEIGHT, () -> worldCup(scope.reference(), seed)));
    }
  }

  private static List<Evidence> worldCup(Optional<Path> reference, long seed) {
    return reference.filter(WorldCupReplay::isIn)
        .map(folder -> WorldCupReplay.evidence(folder, Optional.empty(), Integer.MAX_VALUE, seed))
        .orElse(List.of(new NotMeasured(WorldCupReplay.TITLE, 0)));
  }

  /**
   * Measures and judges; the rows are the same for any number of threads.
   *
   * @param progress is told the share done, 0 to 1
   */
  public List<VerificationRow> rows(int threads, DoubleConsumer progress) throws InterruptedException {
    AtomicInteger done = new AtomicInteger();
    List<Part> longestFirst = parts.stream().sorted(Comparator.comparingDouble(p -> -p.weight())).toList();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Evidence>>> running = new ArrayList<>();
      for (Part part : longestFirst) {
        running.add(workers.submit(() -> {
          List<Evidence> evidence = part.task().call();
          progress.accept((double) done.incrementAndGet() / parts.size());
          return evidence;
        }));
      }
      List<Evidence> evidence = new ArrayList<>();
      for (Part part : parts) {
        evidence.addAll(running.get(longestFirst.indexOf(part)).get());
      }
      return new Judgement(FAMILY_LEVEL).rows(evidence);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a measurement failed: " + e.getCause(), e.getCause());
    }
  }
}
