package dev.penumbra.app.scenario.form;

import dev.penumbra.app.scenario.outline.Row;
import dev.penumbra.app.scenario.outline.Titles;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.config.format.Type.Shape;
import java.util.ArrayList;
import java.util.List;

/** The line below a field: what it is for, what is legal, what is taken when it is left out. */
final class Help {
  /** Longer defaults, such as those of whole lists, would bury the rest. */
  private static final int SHOWN_DEFAULT = 40;

  private Help() {}

  static String of(Row.Single row, Words words) {
    List<String> parts = new ArrayList<>();
    add(parts, Titles.sentence(row.caption().help()));
    add(parts, Unit.rest(row.shape().unit(), words));
    add(parts, legal(row.shape(), words));
    add(parts, fallback(row, words));
    return String.join("  ·  ", parts);
  }

  static String of(Row row, Words words) {
    List<String> parts = new ArrayList<>();
    add(parts, Titles.sentence(row.caption().help()));
    add(parts, fallback(row, words));
    return String.join("  ·  ", parts);
  }

  private static String legal(Shape.Single shape, Words words) {
    return switch (shape.kind()) {
      case NUMBER -> shape.range();
      case DURATION -> words.text("scenario.legal.duration");
      case BYTES -> words.text("scenario.legal.bytes");
      case MOMENT -> words.text("scenario.legal.moment");
      case FLAG -> words.text("scenario.legal.flag");
      case WORD -> String.join(", ", shape.words());
      case TIME_ZONE, TEXT, FILE, ID, REFERENCE -> "";
    };
  }

  private static String fallback(Row row, Words words) {
    return row.caption()
        .fallback()
        .map(f -> f.isEmpty() || f.length() > SHOWN_DEFAULT ? "" : words.text("scenario.default", f))
        .orElse(words.text("scenario.required"));
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  /** A unit stands behind the field when it is short; what does not fit there goes into the help. */
  static final class Unit {
    private static final int LONGEST = 20;

    private Unit() {}

    static String shown(String unit) {
      String first = unit.split(",", 2)[0];
      return first.length() <= LONGEST ? first : "";
    }

    static String rest(String unit, Words words) {
      String rest = unit.substring(shown(unit).length()).replaceFirst("^, *", "");
      return rest.isEmpty() || rest.length() < unit.length() ? rest : words.text("scenario.unit", rest);
    }
  }
}
