package dev.penumbra.engine.demand.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One unfolded line {@code NAME;PARAM=x:value} (RFC 5545, 3.1).
 *
 * @param number of the first physical line, from 1
 * @param name in capitals
 * @param parameters each {@code NAME=value}, the name in capitals, the value without quotes
 * @param value as written
 */
record ContentLine(int number, String name, List<String> parameters, String value) {
  ContentLine {
    parameters = List.copyOf(parameters);
  }

  /** Reads a line; empty when it has no colon or a quote does not close. */
  static Optional<ContentLine> parse(int number, String line) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ';' || c == ':')) {
        parts.add(line.substring(from, i));
        from = i + 1;
        if (c == ':') {
          List<String> parameters = parts.stream().skip(1).map(ContentLine::plain).toList();
          return Optional.of(new ContentLine(number, upper(parts.getFirst()), parameters, line.substring(from)));
        }
      }
    }
    return Optional.empty();
  }

  private static String plain(String parameter) {
    String text = parameter.replace("\"", "");
    int equals = text.indexOf('=');
    return equals < 0 ? upper(text) : upper(text.substring(0, equals)) + text.substring(equals);
  }

  private static String upper(String text) {
    return text.strip().toUpperCase(Locale.ROOT);
  }

  Optional<String> parameter(String wanted) {
    return parameters.stream()
        .filter(p -> p.startsWith(wanted + "="))
        .map(p -> p.substring(wanted.length() + 1))
        .findFirst();
  }

  /** The value as text, its escapes resolved (RFC 5545, 3.3.11). */
  String text() {
    return unescape(value).strip();
  }

  /** The texts of a value that is a list with commas, without the empty ones. */
  List<String> texts() {
    List<String> found = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || value.charAt(i) == ',') {
        found.add(unescape(value.substring(from, i)).strip());
        from = i + 1;
      } else if (value.charAt(i) == '\\') {
        i = Math.min(i + 1, value.length() - 1);
      }
    }
    return found.stream().filter(text -> !text.isEmpty()).toList();
  }

  private static String unescape(String escaped) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < escaped.length(); i++) {
      char c = escaped.charAt(i);
      if (c == '\\' && i + 1 < escaped.length()) {
        char next = escaped.charAt(++i);
        plain.append(next == 'n' || next == 'N' ? '\n' : next);
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
