package dev.penumbra.simulator.traffic.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The requests of one service for several runs that move on together: what one of them draws, the others read. Only the
 * beginning of the latest slot is remembered; a run that is behind it or beyond it draws for itself, and gets the same.
 * Safe for several threads.
 */
final class SharedSlots {
  private Slot latest = Slot.NONE;

  /** Blocks of a slot that are remembered: 65,536 requests, 1.7 MB, however many the slot has. */
  private static final int MOST_BLOCKS = 256;

  /** A slot of which each block is drawn when somebody asks for it first. */
  static final class Slot {
    /** Before the first one, without requests. */
    static final Slot NONE = new Slot(-1, Optional.empty());

    private final int number;
    private final Optional<SlotDraws> draws;
    private final List<Block> drawn = new ArrayList<>();

    private Slot(int number, Optional<SlotDraws> draws) {
      this.number = number;
      this.draws = draws;
    }

    /** A block by its position, 0 for the first; empty after the last that is remembered. Not to be changed. */
    synchronized Block block(int position) {
      while (drawn.size() <= Math.min(position, MOST_BLOCKS - 1) && draws.isPresent() && draws.get().left() > 0) {
        Block next = new Block(Math.min(Block.MOST, draws.get().left()));
        draws.get().draw(next);
        drawn.add(next);
      }
      return position < drawn.size() ? drawn.get(position) : Block.EMPTY;
    }

    /** What comes after the last block that is remembered, for who has taken that; empty when nothing does. */
    synchronized Optional<SlotDraws> rest() {
      return draws.filter(d -> d.left() > 0).map(SlotDraws::copy);
    }
  }

  /** A slot, which is opened by {@code source} unless it is the latest one. */
  synchronized Slot open(int number, SlotSource source) {
    if (latest.number == number) {
      return latest;
    }
    Slot opened = new Slot(number, Optional.of(source.open(number)));
    if (latest.number < number) {
      latest = opened;
    }
    return opened;
  }
}
