package dev.penumbra.app.scenario.form.pick;

import java.util.Arrays;
import java.util.Locale;

/** A word that may be chosen and what it stands for; the description may be empty. */
public record Option(String word, String description) {
  /** True when each of some words occurs in it, whatever the case. */
  boolean matches(String search) {
    String all = (word + " " + description).toLowerCase(Locale.ROOT);
    return Arrays.stream(search.toLowerCase(Locale.ROOT).strip().split("\\s+", -1)).allMatch(all::contains);
  }
}
