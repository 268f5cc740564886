package dev.penumbra.simulator.bench.micro;

import dev.penumbra.simulator.kernel.RandomStream;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one draw takes, and what the JDK's takes. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DrawBenchmark {
  private final RandomStream stream = RandomStream.named(1, "bench");
  private final SplittableRandom java = new SplittableRandom(1);

  /** A double from 0 to 1. */
  @Benchmark
  public double uniform() {
    return stream.nextDouble();
  }

  /** An exponential. */
  @Benchmark
  public double exponential() {
    return stream.nextExponential();
  }

  /** The JDK's exponential. */
  @Benchmark
  public double exponentialOfJava() {
    return java.nextExponential();
  }

  /** A Gaussian. */
  @Benchmark
  public double gaussian() {
    return stream.nextGaussian();
  }

  /** A lognormal. */
  @Benchmark
  public double logNormal() {
    return stream.nextLogNormal(2, 0.5);
  }
}
