package dev.penumbra.engine.config.format;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what a user meant. */
public final class Nearest {
  /** More would bury the message. */
  private static final int MOST_LISTED = 20;

  private Nearest() {}

  /** What is legal instead of {@code word}, with the nearest one named first when it is near enough. */
  public static String among(String word, Collection<String> known) {
    String all = listed(known);
    return known.stream()
        .min(Comparator.comparingInt(k -> distance(word, k)))
        .filter(k -> isNear(word, k))
        .map(k -> all + ". Maybe '" + k + "'?")
        .orElse(all);
  }

  private static String listed(Collection<String> known) {
    if (known.isEmpty()) {
      return "nothing";
    }
    boolean few = known.size() <= MOST_LISTED;
    return few ? String.join(", ", known) : "one of " + known.size() + " known";
  }

  private static boolean isNear(String word, String other) {
    String a = word.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    boolean sharesStart = a.length() >= 3 && b.length() >= 3 && (a.startsWith(b) || b.startsWith(a));
    return sharesStart || distance(word, other) <= Math.max(1, word.length() / 3);
  }

  /** Edit distance (Levenshtein 1966), letter case ignored. */
  private static int distance(String word, String other) {
    String a = word.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
