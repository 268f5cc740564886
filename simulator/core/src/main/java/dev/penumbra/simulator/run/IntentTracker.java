package dev.penumbra.simulator.run;

import dev.penumbra.engine.cloud.CloudAdapter;
import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.cloud.IntentOutcome;
import java.util.ArrayList;
import java.util.List;

/** Submits intents and asks what became of them. */
final class IntentTracker {
  private final List<Intent> open;

  IntentTracker() {
    this(List.of());
  }

  private IntentTracker(List<Intent> open) {
    this.open = new ArrayList<>(open);
  }

  void submit(CloudAdapter cloud, List<Intent> intents) {
    intents.forEach(cloud::submit);
    open.addAll(intents);
  }

  /** Intents that have come to an end since they were last asked for, in the order in which they were submitted. */
  List<IntentOutcome> collect(CloudAdapter cloud) {
    List<IntentOutcome> ended = new ArrayList<>();
    for (Intent intent : open) {
      CloudResult result = cloud.findResult(intent.id()).orElse(new CloudResult.Unknown());
      if (!(result instanceof CloudResult.Running)) {
        ended.add(new IntentOutcome(intent, result));
      }
    }
    ended.forEach(e -> open.remove(e.intent()));
    return ended;
  }

  IntentTracker copy() {
    return new IntentTracker(open);
  }
}
