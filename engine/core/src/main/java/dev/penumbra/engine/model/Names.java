package dev.penumbra.engine.model;

import java.util.regex.Pattern;

/** What an identifier may look like, so that it fits a file name, a tag of a cloud and a table alike. */
public final class Names {
  /** The legal identifiers, as a regular expression. */
  public static final String LEGAL = "[A-Za-z0-9][A-Za-z0-9._-]{0,62}";

  private static final Pattern PATTERN = Pattern.compile(LEGAL);

  private Names() {}

  /** True when {@code name} may be used as an identifier. */
  public static boolean isLegal(String name) {
    return PATTERN.matcher(name).matches();
  }

  static void check(String what, String name) {
    if (!isLegal(name)) {
      throw new IllegalArgumentException(what + " '" + name + "' is not legal; it must match " + LEGAL);
    }
  }
}
