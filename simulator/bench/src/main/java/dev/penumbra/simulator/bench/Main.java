package dev.penumbra.simulator.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.penumbra.simulator.bench.fluid.FluidBench;
import dev.penumbra.simulator.bench.whole.CycleProcess;
import dev.penumbra.simulator.bench.whole.PeakMemory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Where the benchmarks begin. Ends with 0 when all went well, 1 when something failed, 2 on bad input. */
@Command(name = "penumbra bench", description = "Measures how fast this machine simulates, beside a bare loop and a peer.", mixinStandardHelpOptions = true)
public final class Main implements Callable<Integer> {
  private static final int MOST_ROUNDS = 100;
  private static final long REQUESTS = 3_000_000;

  /** What can be measured. */
  enum Part {
    /** Nanoseconds per request. */
    QUEUES,
    /** A fluid beside single requests. */
    FLUID,
    /** Resident set of long runs. */
    MEMORY,
    /** Cycles of the engine. */
    CYCLES;

    /** Names in JSON of what it comes to. */
    List<String> figures() {
      return switch (this) {
        case QUEUES -> List.of(
            "bareLoopNanosPerRequest", "fullRunNanosPerRequest", "fullOverBareLoop", "ssjNanosPerRequest",
            "stationNanosPerRequest", "overSsj");
        case FLUID -> List.of(
            "fluidOverRequests", "fluidOverRequestsHarvestedHourly", "fluidMillisOfUsAir", "fluidError",
            "fluidErrorByScenario", "fluidErrorEngineInTheLoop", "fluidWaitingP95Error",
            "fluidYearWithEngineSeconds", "fluidYearReplaySeconds");
        case MEMORY -> List.of("hundredMillionRequestsPeakMiB", "billionRequestsPeakMiB");
        case CYCLES -> List.of("cycleSeconds60000Pairs");
      };
    }
  }

  @Option(names = "--json", description = "Prints an object instead of lines.")
  private boolean json;

  @Option(names = "--rounds", paramLabel = "N", description = "How often each queue is measured, a whole number, 1 to 100; the median counts. Default: 5.")
  private int rounds = 5;

  @Option(names = "--only", paramLabel = "PART", split = ",", description = "Measures only these of queues, fluid, memory, cycles.")
  private Set<Part> parts = EnumSet.allOf(Part.class);

  @Spec
  private CommandSpec spec = CommandSpec.create();

  /** Runs and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new ParameterException(
          spec.commandLine(), "--rounds: " + rounds + "; legal: a whole number, 1 to " + MOST_ROUNDS);
    }
    Figures figures = new Figures();
    if (parts.contains(Part.QUEUES)) {
      figures.put(QueueRounds.measure(rounds, REQUESTS, this::say));
    }
    if (parts.contains(Part.FLUID)) {
      FluidBench fluid = new FluidBench(root().resolve("datasets/scenarios"), this::say);
      fluid.measure(rounds).forEach(figures::put);
    }
    if (parts.contains(Part.MEMORY)) {
      measureMemory(figures);
    }
    if (parts.contains(Part.CYCLES)) {
      say("cycles of the engine, 1,000 services in 60 zones");
      figures.put("cycleSeconds60000Pairs", ForkedProcess.measure(CycleProcess.class, "1000", "60", "100"));
    }
    for (Part left : EnumSet.complementOf(EnumSet.copyOf(parts))) {
      left.figures().forEach(name -> figures.lacks(name, "left out by --only"));
    }
    print(figures.toMap());
    return 0;
  }

  private static Path root() {
    return Path.of(System.getProperty("penumbra.root", ".")).toAbsolutePath();
  }

  private void measureMemory(Figures figures) throws IOException, InterruptedException {
    PeakMemory memory = new PeakMemory(root());
    put(figures, "hundredMillionRequestsPeakMiB", memory, 100_000_000L);
    put(figures, "billionRequestsPeakMiB", memory, 1_000_000_000L);
  }

  private void put(Figures figures, String name, PeakMemory memory, long requests)
      throws IOException, InterruptedException {
    say("a run of %,d requests".formatted(requests));
    OptionalDouble peak = memory.mebibytes(requests);
    peak.ifPresentOrElse(
        found -> figures.put(name, found),
        () -> figures.lacks(name, "this system does not tell the peak of another process's resident set"));
  }

  private void say(String what) {
    spec.commandLine().getErr().println(what + " ...");
  }

  private void print(Map<String, @Nullable Object> figures) throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(figures));
    } else {
      figures.forEach((name, value) -> out.printf("%-32s %s%n", name, value == null ? "not measured" : value));
    }
    out.flush();
  }
}
