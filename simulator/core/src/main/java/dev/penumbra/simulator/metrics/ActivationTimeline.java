package dev.penumbra.simulator.metrics;

import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.landscape.Landscape;
import java.util.ArrayList;
import java.util.List;

/**
 * How ready each zone was for each service over time, and whether its warmth was ever used. A spell of warmth begins
 * when a zone becomes a shadow and ends when it becomes something else. Homes are not counted: they always serve.
 * Positions are those of the landscape, times epoch milliseconds that never go backwards within a deployment.
 */
public final class ActivationTimeline {
  private final Landscape landscape;
  private final List<Spell> spells;

  /** A deployment since its last change of level or size. */
  private record Spell(Level level, int shadows, long sinceMillis, long warmMillis, WarmTime before) {
    static final Spell INITIAL = new Spell(Level.ABSENT, 0, 0, 0, WarmTime.NONE);

    Spell become(Level next, int instances, long atMillis) {
      long warm = warmAt(atMillis);
      boolean ends = level == Level.SHADOW && next != Level.SHADOW;
      WarmTime after = ends ? before.plus(closed(next, warm)) : before;
      if (next == Level.ACTIVE && level != Level.ACTIVE) {
        after = after.plus(new WarmTime(1, 0, 0));
      }
      return new Spell(next, next == Level.SHADOW ? instances : 0, atMillis, ends ? 0 : warm, after);
    }

    private long warmAt(long atMillis) {
      return warmMillis + shadows * (atMillis - sinceMillis);
    }

    private static WarmTime closed(Level next, long warm) {
      return new WarmTime(0, warm, next == Level.ACTIVE ? 0 : warm);
    }

    WarmTime until(long endMillis) {
      return become(Level.ABSENT, 0, endMillis).before();
    }
  }

  /** Every zone absent. */
  public ActivationTimeline(Landscape landscape) {
    this.landscape = landscape;
    spells = new ArrayList<>();
    for (int i = 0; i < landscape.services().size() * landscape.zones().size(); i++) {
      spells.add(Spell.INITIAL);
    }
  }

  private ActivationTimeline(ActivationTimeline other) {
    landscape = other.landscape;
    spells = new ArrayList<>(other.spells);
  }

  /**
   * A deployment's readiness from now on; telling the same again changes nothing.
   *
   * @param shadowInstances instances kept warm while a shadow; ignored at other levels
   */
  public void level(int service, int zone, Level level, int shadowInstances, long atMillis) {
    if (!landscape.zones().get(zone).id().equals(landscape.services().get(service).home())) {
      int cell = cell(service, zone);
      spells.set(cell, spells.get(cell).become(level, shadowInstances, atMillis));
    }
  }

  /** One deployment's warmth up to {@code endMillis}, as if the run ended there; changes nothing. */
  public WarmTime warmth(int service, int zone, long endMillis) {
    return spells.get(cell(service, zone)).until(endMillis);
  }

  /** The warmth of all deployments up to {@code endMillis}, as if the run ended there; changes nothing. */
  public WarmTime warmth(long endMillis) {
    return spells.stream().map(spell -> spell.until(endMillis)).reduce(WarmTime.NONE, WarmTime::plus);
  }

  private int cell(int service, int zone) {
    return service * landscape.zones().size() + zone;
  }

  /** An equal one that goes its own way. */
  public ActivationTimeline copy() {
    return new ActivationTimeline(this);
  }
}
