package dev.penumbra.simulator.cloud;

import dev.penumbra.engine.model.DeploymentKey;
import dev.penumbra.simulator.cloud.model.CloudModel;
import dev.penumbra.simulator.cloud.model.CloudModel.StartUp;
import dev.penumbra.simulator.kernel.RandomStream;
import java.util.OptionalLong;

/** How long the phases of instances take. Each instance draws from a stream of its own, whatever others do. */
record PhaseTimes(CloudModel model, long seed) {
  /** Long enough for requests under way to finish, short beside the shortest time to live of a name. */
  static final long DRAIN_MILLIS = 30_000;

  /** Time the phase that an instance has just begun takes; empty when it ends by something else than time. */
  OptionalLong millis(DeploymentKey of, Instance instance) {
    StartUp startUp = model.startUp();
    Draw draw = new Draw(stream(of, instance), startUp.spread());
    return switch (instance.state()) {
      case PROVISIONING -> draw.millis(0, startUp.provisionSeconds());
      case BOOTING -> draw.millis(1, startUp.bootSeconds());
      case REGISTERING -> draw.millis(2, startUp.registerSeconds());
      case RESIZING -> draw.millis(0, startUp.resizeSeconds());
      case DRAINING -> OptionalLong.of(DRAIN_MILLIS);
      case SYNCHRONISING, READY, TERMINATED, FAILED -> OptionalLong.empty();
    };
  }

  /** True for the share of instances that fail to boot of themselves. */
  boolean failsToBoot(DeploymentKey of, Instance instance) {
    String name = "boot " + of;
    return RandomStream.named(seed, name, instance.ordinal()).nextDouble() < model.bootFailureShare();
  }

  private RandomStream stream(DeploymentKey of, Instance instance) {
    return RandomStream.named(seed, "instance " + of, instance.ordinal(), instance.resizes());
  }

  private record Draw(RandomStream stream, double spread) {
    /** The lognormal time of the {@code index}th phase of a start or a resize. */
    OptionalLong millis(int index, double medianSeconds) {
      double gaussian = stream.nextGaussian();
      for (int i = 0; i < index; i++) {
        gaussian = stream.nextGaussian();
      }
      return OptionalLong.of(Math.round(1000 * medianSeconds * StrictMath.exp(spread * gaussian)));
    }
  }
}
