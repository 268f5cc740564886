package dev.penumbra.app.session.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Where a run waits before each slot until it may go on. One thread passes, any may give orders; none of them waits. */
final class Gate {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final long slotMillis;
  private boolean open = true;
  private int allowed;
  private boolean cancelled;
  private Pace pace = Pace.FASTEST;
  private long passedNanos = System.nanoTime();

  Gate(long slotMillis) {
    this.slotMillis = slotMillis;
  }

  /**
   * Waits until the next slot may begin; false when there shall be no more.
   *
   * @param hurried whatever the pace
   */
  boolean pass(boolean hurried) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (!cancelled && !mayPass(hurried)) {
        if (open) {
          changed.await(waitNanos(), TimeUnit.NANOSECONDS);
        } else {
          changed.await();
        }
      }
      allowed = Math.max(0, allowed - 1);
      passedNanos = System.nanoTime();
      return !cancelled;
    } finally {
      lock.unlock();
    }
  }

  private boolean mayPass(boolean hurried) {
    return allowed > 0 || (open && (hurried || waitNanos() <= 0));
  }

  private long waitNanos() {
    return passedNanos + (long) (1e9 / pace.slotsPerSecond(slotMillis)) - System.nanoTime();
  }

  void open(boolean on) {
    change(() -> open = on);
  }

  /** Lets so many slots pass though the gate is shut; replaces what was allowed before. */
  void allow(int slots) {
    change(() -> allowed = slots);
  }

  void cancel() {
    change(() -> cancelled = true);
  }

  void setPace(Pace next) {
    change(() -> pace = next);
  }

  boolean isOpen() {
    lock.lock();
    try {
      return open;
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable order) {
    lock.lock();
    try {
      order.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
