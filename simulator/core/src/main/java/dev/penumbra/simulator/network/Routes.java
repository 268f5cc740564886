package dev.penumbra.simulator.network;

import dev.penumbra.engine.landscape.Landscape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where the clients of one service are led, and the earlier answers of the name server that some of them still use. An
 * answer is used for its whole time to live; a balancer is a name server whose answers live for no time. Times are
 * microseconds since the start of the run.
 */
public final class Routes {
  private final double timeToLiveMicros;
  /** Oldest first, never empty. */
  private final List<Answer> answers;
  private Answer latest;

  private static final class Answer {
    final double fromMicros;
    final int[] zoneOfCluster;

    Answer(double fromMicros, int[] zoneOfCluster) {
      this.fromMicros = fromMicros;
      this.zoneOfCluster = zoneOfCluster.clone();
    }
  }

  /** Routes that lead as given from the start of the run on. */
  public Routes(int[] zoneOfCluster, double timeToLiveMicros) {
    this(timeToLiveMicros, List.of(new Answer(0, zoneOfCluster)));
  }

  /** Routes that lead every cluster of a landscape to its home. */
  public static Routes homeward(Landscape landscape, int home, double timeToLiveMicros) {
    int[] zoneOfCluster = new int[landscape.clusters().size()];
    Arrays.fill(zoneOfCluster, home);
    return new Routes(zoneOfCluster, timeToLiveMicros);
  }

  private Routes(double timeToLiveMicros, List<Answer> answers) {
    this.timeToLiveMicros = timeToLiveMicros;
    this.answers = new ArrayList<>(answers);
    this.latest = answers.getLast();
  }

  /** Answers so from {@code atMicros} on; times never go backwards. */
  public void lead(int[] zoneOfCluster, double atMicros) {
    if (Arrays.equals(zoneOfCluster, latest.zoneOfCluster)) {
      return;
    }
    if (latest.fromMicros >= atMicros) {
      answers.removeLast();
    }
    latest = new Answer(atMicros, zoneOfCluster);
    answers.add(latest);
  }

  /** Forgets answers that nobody uses any more from {@code nowMicros} on. */
  public void forget(double nowMicros) {
    while (answers.size() > 1 && answers.get(1).fromMicros <= nowMicros - timeToLiveMicros) {
      answers.removeFirst();
    }
  }

  /** True when all clients use the latest answer. */
  public boolean isSettled() {
    return answers.size() == 1;
  }

  /** Zone that the latest answer leads a cluster to. */
  public int zone(int cluster) {
    return latest.zoneOfCluster[cluster];
  }

  /**
   * Zone that a client uses at {@code atMicros} whose answer has lived for a share of its time.
   *
   * @param ageShare 0 to 1 exclusive
   */
  public int zone(int cluster, double atMicros, double ageShare) {
    double asked = atMicros - ageShare * timeToLiveMicros;
    int i = answers.size() - 1;
    while (i > 0 && answers.get(i).fromMicros > asked) {
      i--;
    }
    return answers.get(i).zoneOfCluster[cluster];
  }

  /** Number of answers still in use, 1 or more. */
  public int answers() {
    return answers.size();
  }

  /** Zone that an answer, 0 for the oldest, leads a cluster to. */
  public int zoneBy(int answer, int cluster) {
    return answers.get(answer).zoneOfCluster[cluster];
  }

  /** Share of requests between two times that use an answer, 0 for the oldest, when requests come evenly. */
  public double share(int answer, double fromMicros, double toMicros) {
    return askedSince(answer, fromMicros, toMicros) - askedSince(answer + 1, fromMicros, toMicros);
  }

  private double askedSince(int answer, double fromMicros, double toMicros) {
    if (answer == 0) {
      return 1;
    }
    if (answer == answers.size()) {
      return 0;
    }
    double since = answers.get(answer).fromMicros;
    if (timeToLiveMicros == 0) {
      return Math.clamp((toMicros - since) / (toMicros - fromMicros), 0, 1);
    }
    return (asked(toMicros - since) - asked(fromMicros - since)) / (toMicros - fromMicros);
  }

  /** Integral of the share that has asked by {@code micros} after the change. */
  private double asked(double micros) {
    double rising = Math.clamp(micros, 0, timeToLiveMicros);
    return rising * rising / (2 * timeToLiveMicros) + Math.max(0, micros - timeToLiveMicros);
  }

  /** An equal one that goes its own way. */
  public Routes copy() {
    return new Routes(timeToLiveMicros, answers);
  }
}
