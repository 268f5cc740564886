package dev.penumbra.simulator.bench.micro;

import dev.penumbra.simulator.bench.queue.QueueKind;
import dev.penumbra.simulator.bench.queue.Workload;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one request takes in each of the queues. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QueueBenchmark {
  private static final int REQUESTS = 1_200_000;

  @Param({"BARE_LOOP", "STATION", "FULL_RUN", "SSJ"})
  private QueueKind kind = QueueKind.BARE_LOOP;

  @Param({"1", "8", "64"})
  private int servers = 1;

  private Workload workload = kind.create(servers);

  /** Begins afresh with the parameters. */
  @Setup
  public void create() {
    workload = kind.create(servers);
  }

  /** Many requests; the time is that of one. */
  @Benchmark
  @OperationsPerInvocation(REQUESTS)
  public double request() {
    return workload.run(REQUESTS);
  }
}
