package dev.penumbra.simulator.traffic.arrival;

import java.util.Optional;

/** The blocks of a slot as one run takes them. */
sealed interface Blocks {
  /** The one taken last; an empty one before the first. */
  Block current();

  /** Takes the next one; an empty one after the last. What the one before it held is lost. */
  Block next();

  /** Equal ones that go their own way. */
  Blocks copy();

  /** Drawn for one run alone, all into the same block. */
  final class Own implements Blocks {
    private final SlotDraws draws;
    private final Block block;

    Own(SlotDraws draws) {
      this(draws, new Block(Block.MOST));
    }

    private Own(SlotDraws draws, Block block) {
      this.draws = draws;
      this.block = block;
    }

    @Override
    public Block current() {
      return block;
    }

    @Override
    public Block next() {
      draws.draw(block);
      return block;
    }

    @Override
    public Own copy() {
      return new Own(draws.copy(), block.copy());
    }
  }

  /** Read from those that several runs share, and drawn for one run alone where the shared ones end before the slot. */
  final class Read implements Blocks {
    private final SharedSlots.Slot slot;
    private Optional<Own> rest = Optional.empty();
    private Block current = Block.EMPTY;
    private int next;

    Read(SharedSlots.Slot slot) {
      this.slot = slot;
    }

    @Override
    public Block current() {
      return current;
    }

    @Override
    public Block next() {
      if (rest.isEmpty()) {
        current = slot.block(next++);
        rest = current.count == 0 ? slot.rest().map(Own::new) : Optional.empty();
      }
      rest.ifPresent(own -> current = own.next());
      return current;
    }

    @Override
    public Read copy() {
      Read copy = new Read(slot);
      copy.rest = rest.map(Own::copy);
      copy.current = copy.rest.map(Own::current).orElse(current);
      copy.next = next;
      return copy;
    }
  }
}
