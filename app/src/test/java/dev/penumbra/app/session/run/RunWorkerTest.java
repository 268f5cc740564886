package dev.penumbra.app.session.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.app.session.run.RunProgress.Phase;
import dev.penumbra.app.workspace.KeptRun.Ending;
import dev.penumbra.app.workspace.Workspace;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.scenario.ScenarioFile;
import dev.penumbra.simulator.scenario.change.Change;
import dev.penumbra.simulator.scenario.change.Turn;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunWorkerTest {
  private static final Simulations SMALL = new Simulations(
      ScenarioFile.read(Path.of(System.getProperty("penumbra.root"), "datasets/scenarios/small.yaml")));

  @TempDir
  Path folder;

  private static void until(RunWorker worker, Phase phase) throws InterruptedException {
    for (int tries = 0; worker.progress().phase() != phase; tries++) {
      assertThat(tries).as("waited a minute for " + phase + ", at " + worker.progress()).isLessThan(6000);
      Thread.sleep(10);
    }
  }

  private static Recording finished(Simulations simulations, ResultSink.Factory stored) throws InterruptedException {
    RunWorker worker = RunWorker.start(simulations, stored);
    until(worker, Phase.FINISHED);
    return worker.recording().orElseThrow();
  }

  private static void assertSame(Recording one, Recording other, int slots) {
    for (int slot = 0; slot < slots; slot++) {
      assertThat(other.frame(slot).cells()).as("slot " + slot).isEqualTo(one.frame(slot).cells());
      assertThat(other.frame(slot).decisions()).as("slot " + slot).isEqualTo(one.frame(slot).decisions());
    }
  }

  @Test
  void fork_withAnotherPolicy_sharesThePastExactlyAndThenDiffers() throws InterruptedException {
    Recording parent = finished(SMALL, _ -> ResultSink.NONE);
    Turn turn = new Turn(parent.start(40), List.of(new Change.Policy(new PolicyConfig.Never())));
    Recording child = finished(SMALL.turned(turn), _ -> ResultSink.NONE);
    assertSame(parent, child, 40);
    assertThat(child.frame(95).totals()).isNotEqualTo(parent.frame(95).totals());
    assertThat(child.size()).isEqualTo(96);
  }

  @Test
  void recording_readBackFromTheWorkspace_isTheSame() throws InterruptedException {
    Workspace workspace = Workspace.open(folder.resolve("runs.sqlite"));
    Recording live = finished(SMALL, workspace);
    assertThat(workspace.runs()).singleElement().satisfies(run -> {
      assertThat(run.ending()).isEqualTo(Ending.FINISHED);
      Recording read = workspace.recording(run.stored());
      assertThat(read.size()).isEqualTo(live.size());
      assertThat(read.figures()).isEqualTo(live.figures());
      assertSame(live, read, live.size());
      assertThat(read.routes(0, 60)).isEqualTo(live.routes(0, 60)).isPresent();
    });
  }

  @Test
  void cancel_ofAPausedRun_isKeptAsInterrupted() throws InterruptedException {
    Workspace workspace = Workspace.open(folder.resolve("runs.sqlite"));
    RunWorker worker = RunWorker.start(SMALL, workspace);
    worker.setPace(Pace.HOUR);
    worker.pause();
    until(worker, Phase.PAUSED);
    worker.step(3);
    worker.cancel();
    until(worker, Phase.CANCELLED);
    assertThat(worker.recording().orElseThrow().size()).isLessThan(96);
    assertThat(workspace.runs()).singleElement().extracting(r -> r.ending()).isEqualTo(Ending.INTERRUPTED);
  }

  @Test
  void failure_ofTheStore_failsTheRunAndSaysWhy() throws InterruptedException {
    RunWorker worker = RunWorker.start(SMALL, _ -> {
      throw new IllegalStateException("the disk is full");
    });
    until(worker, Phase.FAILED);
    assertThat(worker.progress().failure()).contains("the disk is full");
  }
}
