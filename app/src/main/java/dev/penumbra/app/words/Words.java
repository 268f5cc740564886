package dev.penumbra.app.words;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Every text the window shows, by key, from the one bundle {@code messages.properties}. Immutable. */
public final class Words {
  private static final String BUNDLE = "dev.penumbra.app.words.messages";

  private final ResourceBundle bundle;
  private final Locale locale;

  private Words(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle(BUNDLE, locale);
  }

  /** The words in the language they are written in. */
  public static Words english() {
    return new Words(Locale.ENGLISH);
  }

  /**
   * The text of a key with its places {0}, {1} filled in.
   *
   * @throws MissingResourceException when there is no such key
   */
  public String text(String key, Object... values) {
    String pattern = bundle.getString(key);
    return values.length == 0 ? pattern : new MessageFormat(pattern, locale).format(values);
  }

  /** What a constant is called; its key is the name of its type and its own, as in {@code ZoneKind.REGION}. */
  public String name(Enum<?> constant) {
    return bundle.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }
}
