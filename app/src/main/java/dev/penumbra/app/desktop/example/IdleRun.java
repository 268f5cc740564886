package dev.penumbra.app.desktop.example;

import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.OpenScenario;
import dev.penumbra.app.workspace.Workspace;
import dev.penumbra.engine.activation.policy.PolicyConfig;
import dev.penumbra.simulator.run.Simulation;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.RunResult;

/** The open scenario run by a policy that does nothing, for other runs to be compared with. */
public record IdleRun(ScreenContext context) {
  /** Runs it in the background and keeps it; does nothing when no scenario is open or runs cannot be kept. */
  public void keep() {
    context.session()
        .scenario()
        .get()
        .ifPresent(
            open -> context.workspace()
                .ifPresent(
                    kept -> context.background()
                        .run(() -> run(open, kept), _ -> {}, e -> context.session()
                            .tell(Notice.of(e)))));
  }

  private static RunResult run(OpenScenario open, Workspace kept) {
    Simulations idle = new Simulations(open.scenario().withPolicy(new PolicyConfig.Never()));
    try (Simulation run = idle.start(kept)) {
      return run.finish();
    }
  }
}
