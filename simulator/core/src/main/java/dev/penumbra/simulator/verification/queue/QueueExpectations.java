package dev.penumbra.simulator.verification.queue;

import dev.penumbra.simulator.verification.evidence.MeanEvidence.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What theory says of a queue, and the wait beyond which its tail is counted: twice the mean wait of those that wait, or
 * where only bounds are known none.
 */
record QueueExpectations(double tailMicros, List<Expectation> all) {
  static QueueExpectations of(QueueCase queue) {
    if (queue.isLimited()) {
      return limited(queue);
    }
    return switch (queue.arrivals()) {
      case Law.Memoryless _ -> queue.services() instanceof Law.Memoryless ? erlang(queue) : pollaczek(queue);
      case Law.Erlang even when queue.services() instanceof Law.Memoryless -> even(queue, even);
      case Law _ -> bounds(queue);
    };
  }

  private static QueueExpectations limited(QueueCase queue) {
    double lost = QueueTheory.lostShare(queue.servers(), queue.room(), queue.load());
    List<Expectation> all = new ArrayList<>();
    all.add(Expectation.lost(lost));
    all.add(Expectation.utilisation(queue.load() * (1 - lost)));
    if (queue.room() > 0) {
      all.add(Expectation.meanWait(QueueTheory.meanWaitLimited(queue, lost), Relation.EQUAL, " of those served"));
    }
    return new QueueExpectations(0, all);
  }

  private static QueueExpectations erlang(QueueCase queue) {
    double wait = QueueTheory.meanWaitErlang(queue.arrivals(), queue.services(), queue.servers());
    double offered = queue.load() * queue.servers();
    double tail = 2 * wait / QueueTheory.erlangC(queue.servers(), offered);
    return exact(
        queue, wait, tail, QueueTheory.tailErlang(queue.arrivals(), queue.services(), queue.servers(), tail));
  }

  private static QueueExpectations pollaczek(QueueCase queue) {
    double wait = QueueTheory.meanWaitPollaczek(queue.arrivals(), queue.services());
    double tail = 2 * wait / queue.load();
    return switch (queue.services()) {
      case Law.Constant constant ->
        exact(queue, wait, tail, QueueTheory.tailConstant(queue.arrivals(), constant, tail));
      case Law.Hyperexponential mixed ->
        exact(queue, wait, tail, QueueTheory.tailHyperexponential(queue.arrivals(), mixed, tail));
      case Law _ -> new QueueExpectations(tail, waitAndUse(queue, wait));
    };
  }

  private static QueueExpectations even(QueueCase queue, Law.Erlang arrivals) {
    double share = QueueTheory.waitingShare(arrivals, queue.services());
    double ofThoseThatWait = queue.services().mean() / (1 - share);
    return exact(queue, share * ofThoseThatWait, 2 * ofThoseThatWait, share * StrictMath.exp(-2));
  }

  private static QueueExpectations bounds(QueueCase queue) {
    double most = QueueTheory.meanWaitAtMost(queue.arrivals(), queue.services());
    double least = QueueTheory.meanWaitAtLeast(queue.arrivals(), queue.services());
    List<Expectation> all = new ArrayList<>();
    all.add(Expectation.meanWait(most, Relation.AT_MOST, ", at most (Daley)"));
    if (least > 0) { // at low load it says nothing
      all.add(Expectation.meanWait(least, Relation.AT_LEAST, ", at least (Marshall)"));
    }
    all.add(Expectation.utilisation(queue.load()));
    return new QueueExpectations(0, all);
  }

  private static QueueExpectations exact(QueueCase queue, double wait, double tailMicros, double tail) {
    List<Expectation> all = new ArrayList<>(waitAndUse(queue, wait));
    all.add(Expectation.tail(tail, queue.load(), String.format(Locale.ROOT, "%.1f ms", tailMicros / 1000)));
    return new QueueExpectations(tailMicros, all);
  }

  private static List<Expectation> waitAndUse(QueueCase queue, double wait) {
    return List.of(Expectation.meanWait(wait, Relation.EQUAL, ""), Expectation.utilisation(queue.load()));
  }
}
