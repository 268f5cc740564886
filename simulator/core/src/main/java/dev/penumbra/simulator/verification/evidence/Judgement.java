package dev.penumbra.simulator.verification.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges a whole table at once (Holm 1979): were every theory right, some row would be rejected in at most the given
 * share of tables. Intervals are simultaneous (Bonferroni), so they are a little wider than the judgement is strict.
 */
public final class Judgement {
  private final double familyLevel;

  /**
   * A judgement.
   *
   * @param familyLevel share of tables of right theories that may be rejected, above 0, below 1
   */
  public Judgement(double familyLevel) {
    if (!(familyLevel > 0 && familyLevel < 1)) {
      throw new IllegalArgumentException("level " + familyLevel + " must be above 0, below 1");
    }
    this.familyLevel = familyLevel;
  }

  /** A row for each piece of evidence, in its order. */
  public List<VerificationRow> rows(List<Evidence> evidence) {
    int[] byChance = IntStream.range(0, evidence.size())
        .filter(i -> evidence.get(i).isStatistical())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> evidence.get(i).pValue()))
        .mapToInt(i -> i)
        .toArray();
    boolean[] rejected = new boolean[evidence.size()];
    for (int rank = 0; rank < byChance.length; rank++) {
      if (evidence.get(byChance[rank]).pValue() > familyLevel / (byChance.length - rank)) {
        break;
      }
      rejected[byChance[rank]] = true;
    }
    double level = familyLevel / Math.max(1, byChance.length);
    List<VerificationRow> rows = new ArrayList<>();
    for (int i = 0; i < rejected.length; i++) {
      Evidence each = evidence.get(i);
      rows.add(each.row(level, each.isStatistical() ? rejected[i] : each.pValue() == 0));
    }
    return rows;
  }
}
