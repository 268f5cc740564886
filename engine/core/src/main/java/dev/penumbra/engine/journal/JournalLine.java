package dev.penumbra.engine.journal;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.activation.decision.Decision.GuardChange;
import dev.penumbra.engine.activation.decision.Reason;
import dev.penumbra.engine.activation.decision.Target;
import dev.penumbra.engine.cloud.CloudAction;
import dev.penumbra.engine.cloud.CloudResult;
import dev.penumbra.engine.cloud.Intent;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The text of a journal entry: one line, the same on every machine. */
public final class JournalLine {
  private JournalLine() {}

  /** The line of an entry, without its end. */
  public static String of(JournalEntry entry) {
    return entry.at() + " " + switch (entry) {
      case JournalEntry.Decided e -> "decided " + of(e.decision());
      case JournalEntry.Intended e -> "intended " + of(e.intent());
      case JournalEntry.Ended e -> "ended " + e.outcome().intent().id() + " " + of(e.outcome().result());
      case JournalEntry.Passed e -> "passed " + e.key() + " " + e.from() + " -> " + e.to() + " on " + e.trigger();
    };
  }

  /** A decision as users read it. */
  public static String of(Decision decision) {
    String change = decision.isHold()
        ? "hold " + of(decision.chosen())
        : of(decision.current()) + " -> " + of(decision.chosen());
    String guard = decision.guardChanges().stream().map(JournalLine::of).collect(Collectors.joining());
    return decision.key() + " " + change + " because " + of(decision.reason()) + guard;
  }

  private static String of(GuardChange change) {
    return "; guard (" + change.rule() + ") instead of " + of(change.wanted()) + " because " + of(change.reason());
  }

  /** A target as users read it, for example {@code active x 3}. */
  public static String of(Target target) {
    return switch (target) {
      case Target.Absent() -> "absent";
      case Target.Shadow(int n) -> "shadow x " + n;
      case Target.Active(int n) -> "active x " + n;
    };
  }

  /** A reason as users read it. */
  public static String of(Reason reason) {
    return reason.rule() + reason.figures()
        .stream()
        .map(f -> f.name() + " " + number(f.value()) + (f.unit().isEmpty() ? "" : " " + f.unit()))
        .collect(
            Collectors.joining(", ", reason.figures().isEmpty() ? "" : " (", reason.figures().isEmpty() ? "" : ")"));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.6g", value);
  }

  private static String of(Intent intent) {
    return intent.id() + " " + switch (intent.action()) {
      case CloudAction.SetCapacity a ->
        "capacity " + a.service() + "@" + a.zone() + " shadow " + a.shadowInstances() + " full " + a.fullInstances();
      case CloudAction.ApplyDependencies a ->
        "apply dependencies " + a.service() + "@" + a.zone() + a.inOrder()
            .stream()
            .map(d -> " " + d.template().name() + new TreeMap<>(d.parameters()))
            .collect(Collectors.joining());
      case CloudAction.DestroyDependencies a -> "destroy dependencies " + a.service() + "@" + a.zone();
      case CloudAction.Synchronise a ->
        "synchronise " + a.service() + "@" + a.zone() + " from " + a.source() + " " + a.mode();
      case CloudAction.SetRoutes a -> "routes " + a.service() + " " + a.routes();
      case CloudAction.Probe a -> "probe " + a.service() + "@" + a.zone();
    };
  }

  private static String of(CloudResult result) {
    return switch (result) {
      case CloudResult.Running() -> "running";
      case CloudResult.Done(var at) -> "done at " + at;
      case CloudResult.Failed(var at, var kind, var detail) -> "failed at " + at + " " + kind + " " + detail;
      case CloudResult.Unknown() -> "unknown";
    };
  }
}
