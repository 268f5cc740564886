package dev.penumbra.simulator.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.CycleReport;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.cloud.CloudAction;
import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.shadow.Deployment;
import dev.penumbra.engine.shadow.DeploymentLife;
import dev.penumbra.engine.shadow.DeploymentLife.Transition;
import dev.penumbra.engine.shadow.DeploymentLife.Trigger;
import dev.penumbra.engine.shadow.DeploymentState;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The lives of all deployments as a journal tells them, step by step along the table; homes always serve. */
final class WatchedLives {
  private final ZoneId home;
  private final Map<DeploymentKey, DeploymentState> states = new TreeMap<>();
  private final Set<Transition> walked = new TreeSet<>(Comparator.comparing(Transition::toString));
  private final Set<String> intended = new HashSet<>();
  private final Set<String> ended = new HashSet<>();

  WatchedLives(ZoneId home) {
    this.home = home;
  }

  /** Takes in one cycle. */
  void follow(CycleReport report) {
    for (JournalEntry entry : report.journal()) {
      switch (entry) {
        case JournalEntry.Passed passed -> pass(passed);
        case JournalEntry.Intended(var _, var intent) -> {
          assertThat(intended.add(intent.id().toString())).as("an intent is written once").isTrue();
          assertHomeKept(intent.action());
        }
        case JournalEntry.Ended(var _, var outcome) -> {
          assertThat(intended).as("what ended was written before").contains(outcome.intent().id().toString());
          assertThat(ended.add(outcome.intent().id().toString())).as("an intent ends once").isTrue();
        }
        case JournalEntry.Decided(var _, var decision) -> {
          boolean keeps = decision.chosen() instanceof Target.Active(int instances) && instances > 0;
          assertThat(keeps || !decision.key().zone().equals(home)).as("a home serves").isTrue();
        }
      }
    }
    assertStateIsWhatWasPassed(report);
  }

  private void pass(JournalEntry.Passed passed) {
    Transition step = new Transition(passed.from(), Trigger.valueOf(passed.trigger()), passed.to());
    assertThat(DeploymentLife.TABLE).contains(step);
    assertThat(passed.key().zone()).as("a home has no life to pass through").isNotEqualTo(home);
    assertThat(states.getOrDefault(passed.key(), DeploymentState.ABSENT)).isEqualTo(passed.from());
    states.put(passed.key(), passed.to());
    walked.add(step);
  }

  private void assertHomeKept(CloudAction action) {
    switch (action) {
      case CloudAction.SetCapacity a -> assertThat(a.fullInstances() > 0 || !a.zone().equals(home)).isTrue();
      case CloudAction.DestroyDependencies a -> assertThat(a.zone()).isNotEqualTo(home);
      case CloudAction.SetRoutes _,CloudAction.Synchronise _,CloudAction.Probe _,CloudAction.ApplyDependencies _ -> {
        // takes nothing away
      }
    }
  }

  private void assertStateIsWhatWasPassed(CycleReport report) {
    Map<DeploymentKey, Deployment> known = report.state().deployments();
    states.forEach(
        (key, state) -> assertThat(known.getOrDefault(key, Deployment.NONE).state()).as(key.toString())
            .isEqualTo(state));
    known.forEach((key, deployment) -> {
      boolean away = !key.zone().equals(home);
      assertThat(away && deployment.state() != states.getOrDefault(key, DeploymentState.ABSENT)).isFalse();
    });
  }

  /** Rows of the table that were taken so far. */
  Set<Transition> walked() {
    return walked;
  }
}
