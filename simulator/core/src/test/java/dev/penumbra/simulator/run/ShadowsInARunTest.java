package dev.penumbra.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.engine.activation.policy.Thresholds;
import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.engine.shadow.Start;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.run.result.ResultSink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What befalls shadows in whole runs, from the first cycle to the last. */
class ShadowsInARunTest {
  private static final ServiceId STATUS = new ServiceId("status");
  private static final DeploymentKey STATUS_IN_THE_WEST = new DeploymentKey(STATUS, new ZoneId("west"));

  /** Keeps a shadow in every zone and never wakes one. */
  private static final PolicyConfig SHADOWS_ONLY = new PolicyConfig.OriginalLoop(new Thresholds(1000, 500));

  @Test
  void run_probeFindsAShadowSick_demotesItAndTriesAgainAnHourLater() {
    Instant sickFrom = SmallWorld.START.plus(Duration.ofHours(4));
    Instant wellFrom = SmallWorld.START.plus(Duration.ofHours(5).plusMinutes(30));
    Fault sick = new Fault.UnhealthyShadow(STATUS, new ZoneId("west"), sickFrom, wellFrom);

    List<JournalEntry.Passed> life = lifeInTheWest(SmallWorld.usual().faults(sick));

    List<JournalEntry.Passed> demotions = life.stream().filter(p -> p.to() == DeploymentState.FAILED).toList();
    assertThat(demotions).isNotEmpty()
        .allSatisfy(p -> assertThat(p.at()).isBetween(sickFrom, wellFrom.plusSeconds(3600)));
    for (JournalEntry.Passed demotion : demotions) {
      Instant again = life.stream()
          .filter(p -> p.at().isAfter(demotion.at()) && p.to() == DeploymentState.PREPARING)
          .findFirst()
          .orElseThrow()
          .at();
      assertThat(Duration.between(demotion.at(), again)).isBetween(Duration.ofHours(1), Duration.ofHours(2));
    }
    assertThat(life.getLast().to()).isEqualTo(DeploymentState.SHADOW);
  }

  @Test
  void run_nobodySick_demotesNone() {
    assertThat(lifeInTheWest(SmallWorld.usual())).noneMatch(p -> p.to() == DeploymentState.FAILED);
  }

  @Test
  void run_slowerDependency_lengthensTheMeasuredLead() {
    Duration quick = leadOfAColdStart(Duration.ofMinutes(9));
    Duration slow = leadOfAColdStart(Duration.ofMinutes(49));
    assertThat(slow.minus(quick)).isBetween(Duration.ofMinutes(25), Duration.ofMinutes(55));
  }

  private static List<JournalEntry.Passed> lifeInTheWest(SmallWorld world) {
    List<JournalEntry.Passed> life = new ArrayList<>();
    try (Simulation run = new Simulations(world.scenario(SHADOWS_ONLY)).start(_ -> ResultSink.NONE)) {
      while (!run.isFinished()) {
        run.step();
        run.lastCycle().orElseThrow().journal().forEach(entry -> {
          if (entry instanceof JournalEntry.Passed passed && passed.key().equals(STATUS_IN_THE_WEST)) {
            life.add(passed);
          }
        });
      }
    }
    return life;
  }

  private static Duration leadOfAColdStart(Duration database) {
    PolicyConfig always = new PolicyConfig.Always();
    try (Simulation run = new Simulations(SmallWorld.usual().databaseTakes(database).scenario(always))
        .start(_ -> ResultSink.NONE)) {
      while (!run.state().leads().isMeasured(STATUS, Start.COLD)) {
        run.step();
      }
      return Duration.ofMillis(run.state().leads().millis(STATUS, Start.COLD));
    }
  }
}
