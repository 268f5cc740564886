package dev.penumbra.simulator.verification.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.simulator.kernel.RandomStream;
import dev.penumbra.simulator.station.Station;
import dev.penumbra.simulator.verification.evidence.Evidence;
import dev.penumbra.simulator.verification.evidence.Judgement;
import dev.penumbra.simulator.verification.evidence.VerificationRow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QueueExperimentTest {
  private static final Judgement FAMILY = new Judgement(0.01);
  private static final Law MEMORYLESS = new Law.Memoryless(QueueCase.SERVICE_MICROS);
  private static final QueueCase ONE_SERVER = QueueCase.waiting(MEMORYLESS, 1, 0.6, 12);

  private static List<VerificationRow> rows(QueueExperiment experiment) {
    List<Evidence> evidence = new ArrayList<>();
    for (Callable<List<Evidence>> task : experiment.tasks()) {
      try {
        evidence.addAll(task.call());
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }
    return FAMILY.rows(evidence);
  }

  private static List<String> failures(QueueExperiment experiment) {
    return rows(experiment).stream().filter(row -> !row.pass()).map(VerificationRow::name).toList();
  }

  private static List<String> failures(QueueCase queue, Queue.Factory subjects) {
    return failures(new QueueExperiment(List.of(queue), subjects, 1));
  }

  /** The whole table takes minutes for each seed, so this is the short one. */
  @Test
  void quick_ofTwentySeeds_passesAtNineteenAtLeast() {
    long passed = LongStream.rangeClosed(1, 20)
        .parallel()
        .filter(seed -> failures(QueueExperiment.quick(seed)).isEmpty())
        .count();
    assertThat(passed).isGreaterThanOrEqualTo(19);
  }

  @Test
  void tasks_sameSeed_giveTheSameRows() {
    assertThat(rows(QueueExperiment.quick(7))).isEqualTo(rows(QueueExperiment.quick(7)));
  }

  @Test
  void tasks_rightStation_passes() {
    assertThat(failures(ONE_SERVER, Queue::station)).isEmpty();
  }

  @Test
  void tasks_stationWithAServerTooMany_failsInWaitAndTail() {
    assertThat(failures(ONE_SERVER, queue -> Queue.of(new Station(Double.POSITIVE_INFINITY), queue.servers() + 1)))
        .anyMatch(name -> name.contains("mean wait"))
        .anyMatch(name -> name.contains("waits longer"));
  }

  @Test
  void tasks_lossSystemWithAServerTooMany_fails() {
    assertThat(failures(QueueCase.limited(8, 0, 0.8, 4), queue -> Queue.of(new Station(0), queue.servers() + 1)))
        .anyMatch(name -> name.contains("share lost"));
  }

  @Test
  void tasks_lastComeFirstServed_failsInTheTailOnly() {
    assertThat(failures(ONE_SERVER, _ -> new LastComeFirstServed()))
        .singleElement()
        .asString()
        .contains("waits longer");
  }

  /** Draws have a variation of 0.95 where theory is told 1. */
  @Test
  void tasks_serviceOfAWrongVariance_failsInTheWait() {
    Law wrong = new Law() {
      private final Law drawn = Law.Lognormal.of(QueueCase.SERVICE_MICROS, 0.95 * 0.95);

      @Override
      public double mean() {
        return QueueCase.SERVICE_MICROS;
      }

      @Override
      public double squaredVariation() {
        return 1;
      }

      @Override
      public double draw(RandomStream random) {
        return drawn.draw(random);
      }

      @Override
      public String letter() {
        return "LN";
      }
    };
    assertThat(failures(QueueCase.waiting(wrong, 1, 0.6, 12), Queue::station)).anyMatch(n -> n.contains("mean wait"));
  }

  @Test
  void tasks_runTooShort_failAsInconclusive() {
    List<VerificationRow> rows = rows(
        new QueueExperiment(List.of(QueueCase.waiting(MEMORYLESS, 1, 0.9, 0.5)), Queue::station, 1));
    VerificationRow wait = rows.getFirst();
    assertThat(wait.pass()).isFalse();
    assertThat(wait.low()).isLessThan(wait.theory());
    assertThat(wait.high()).isGreaterThan(wait.theory());
  }
}
