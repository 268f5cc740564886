package dev.penumbra.app.session;

import dev.penumbra.app.session.recording.Frame;
import dev.penumbra.app.session.recording.Recording;
import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.simulator.cloud.model.Fault;
import dev.penumbra.simulator.scenario.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Moments of a run worth looking at. */
public final class Moments {
  /** Something from outside that begins in a slot and is over before another, shown as a flag. */
  public record Flag(int slot, int endSlot, boolean fault, String name) {}

  private Moments() {}

  /** External events and faults within the run, in order of time. */
  public static List<Flag> flags(Scenario scenario) {
    List<Flag> flags = new ArrayList<>();
    scenario.events()
        .forEach(e -> add(flags, scenario, e.event().start(), e.event().end(), false, e.event().name()));
    scenario.cloud().faults().forEach(f -> add(flags, scenario, f.start(), f.end(), true, name(f)));
    flags.sort((a, b) -> Integer.compare(a.slot(), b.slot()));
    return List.copyOf(flags);
  }

  private static void add(
      List<Flag> flags, Scenario scenario, Instant start, Instant end, boolean fault, String name) {
    var window = scenario.window();
    if (start.isBefore(window.end()) && end.isAfter(window.start())) {
      long origin = window.start().toEpochMilli();
      int first = (int) Math.max(0, (start.toEpochMilli() - origin) / window.slotMillis());
      long last = Math.min(window.slots(), Math.ceilDiv(end.toEpochMilli() - origin, window.slotMillis()));
      flags.add(new Flag(first, (int) last, fault, name));
    }
  }

  private static String name(Fault fault) {
    return switch (fault) {
      case Fault.ZoneOutage f -> "outage of " + f.zone();
      case Fault.RefusedCapacity f -> "no capacity in " + f.zone();
      case Fault.FailedBoot f -> "failing boots in " + f.zone();
      case Fault.UnhealthyShadow f -> "unwell shadows of " + f.service() + " in " + f.zone();
    };
  }

  /** The first recorded slot after one in which an aim or a state changes or a flag stands. */
  public static OptionalInt next(Recording recording, List<Flag> flags, int after) {
    return IntStream.range(after + 1, recording.size())
        .filter(slot -> isNotable(recording, slot) || flags.stream().anyMatch(f -> f.slot() == slot))
        .findFirst();
  }

  private static boolean isNotable(Recording recording, int slot) {
    Frame frame = recording.frame(slot);
    if (!frame.decisions().stream().allMatch(Decision::isHold)) {
      return true;
    }
    Frame before = recording.frame(Math.max(0, slot - 1));
    var axes = recording.identity().axes();
    return IntStream.range(0, axes.services().size())
        .anyMatch(
            s -> IntStream.range(0, axes.zones().size()).anyMatch(z -> frame.state(s, z) != before.state(s, z)));
  }
}
