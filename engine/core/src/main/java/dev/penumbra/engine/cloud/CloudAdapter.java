package dev.penumbra.engine.cloud;

import dev.penumbra.engine.cloud.view.CloudSnapshot;
import java.util.Optional;

/**
 * A cloud, simulated or real. Asynchronous, and idempotent by intent id: submitting a known intent changes nothing and
 * is answered with its state. Polling, because a handle must survive a restart; the intent's id is the handle.
 */
public interface CloudAdapter {
  /** What is there now. Never changes anything. */
  CloudSnapshot observe();

  /** The state of an intent this cloud has seen; empty when it never did. */
  Optional<CloudResult> findResult(IntentId id);

  /** Begins to act. */
  CloudResult submit(Intent intent);
}
