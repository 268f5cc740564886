package dev.penumbra.engine.model.behaviour;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a service behaves beyond plain queueing.
 *
 * @param queueLimit requests that may wait per ready full-size instance, 0 or more; one that finds them all waiting is
 *     rejected. Empty lets any number wait. It is counted by instance because queues are: each process has its own
 *     backlog, whatever it works on at once
 * @param clients clients that ask again; empty are those that wait for their answer
 * @param fresh how an instance is slow at first; empty is at full speed as soon as it is ready
 * @param autoscaling of zones that serve, by the cloud; empty leaves their sizes to the engine alone
 */
public record ServiceBehaviour(
    OptionalInt queueLimit, Optional<ClientRetries> clients, Optional<FreshInstance> fresh,
    Optional<Autoscaling> autoscaling) {
  /** Nothing but plain queueing. */
  public static final ServiceBehaviour PLAIN = new ServiceBehaviour(
      OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public ServiceBehaviour {
    if (queueLimit.isPresent() && queueLimit.getAsInt() < 0) {
      throw new IllegalArgumentException("queue limit " + queueLimit.getAsInt() + " must be 0 or more requests");
    }
  }

  /** The same with another queue limit. */
  public ServiceBehaviour withQueueLimit(OptionalInt limit) {
    return new ServiceBehaviour(limit, clients, fresh, autoscaling);
  }

  /** The same with other clients. */
  public ServiceBehaviour withClients(ClientRetries others) {
    return new ServiceBehaviour(queueLimit, Optional.of(others), fresh, autoscaling);
  }

  /** The same with other fresh instances. */
  public ServiceBehaviour withFresh(FreshInstance instance) {
    return new ServiceBehaviour(queueLimit, clients, Optional.of(instance), autoscaling);
  }

  /** The same with autoscaling. */
  public ServiceBehaviour withAutoscaling(Autoscaling scaling) {
    return new ServiceBehaviour(queueLimit, clients, fresh, Optional.of(scaling));
  }
}
