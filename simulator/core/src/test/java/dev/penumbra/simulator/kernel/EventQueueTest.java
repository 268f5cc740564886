package dev.penumbra.simulator.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EventQueueTest {
  /** The order of scheduling is what a stable sort keeps. */
  @Property(tries = 200)
  void poll_anyEvents_followTimeThenPriorityThenOrderOfScheduling(
      @ForAll List<@IntRange(min = 0, max = 99) Integer> codes) {
    var queue = new EventQueue<List<Integer>>();
    List<List<Integer>> expected = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      List<Integer> event = List.of(codes.get(i) / 10, codes.get(i) % 10, i);
      queue.schedule(event.get(0), event.get(1), event);
      expected.add(event);
    }
    expected.sort(Comparator.comparing(List<Integer>::getFirst).thenComparing(e -> e.get(1)));
    assertThat(drain(queue.copy())).isEqualTo(expected);
    assertThat(drain(queue)).isEqualTo(expected);
  }

  private static <E> List<E> drain(EventQueue<E> queue) {
    List<E> events = new ArrayList<>();
    while (!queue.isEmpty()) {
      events.add(queue.poll());
    }
    return events;
  }

  @Test
  void schedule_beforeThePresent_isRefused() {
    var queue = new EventQueue<String>();
    queue.schedule(10, 0, "first");
    assertThat(queue.poll()).isEqualTo("first");
    queue.schedule(10, -5, "at the present");
    assertThatThrownBy(() -> queue.schedule(9, 0, "late")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9 ms")
        .hasMessageContaining("10 ms");
  }

  @Test
  void copy_changed_leavesTheOriginal() {
    var queue = new EventQueue<String>();
    queue.schedule(1, 0, "a");
    var copy = queue.copy();
    copy.schedule(0, 0, "b");
    assertThat(queue.size()).isEqualTo(1);
    assertThat(queue.peekMillis()).isEqualTo(1);
    assertThat(copy.peekMillis()).isZero();
  }

  @Test
  void poll_ofAnEmptyQueue_isRefused() {
    var queue = new EventQueue<String>();
    assertThat(queue.peekMillis()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(queue::poll).isInstanceOf(NoSuchElementException.class);
  }
}
