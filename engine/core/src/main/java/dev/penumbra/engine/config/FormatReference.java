package dev.penumbra.engine.config;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the reference of a file format from its description in code, so that the two cannot part. */
public final class FormatReference {
  private FormatReference() {}

  /** Markdown: a table of keys for each mapping, in the order in which a reader meets them. */
  public static String markdown(Form<?> root) {
    Map<String, Form<?>> forms = new LinkedHashMap<>();
    root.forms().forEach(form -> forms.putIfAbsent(form.name(), form));
    StringBuilder text = new StringBuilder();
    forms.values().stream().filter(form -> !form.fields().isEmpty()).forEach(form -> section(form, text));
    return text.toString();
  }

  private static void section(Form<?> form, StringBuilder text) {
    text.append("\n## ").append(form.name()).append("\n\n").append(form.help()).append("\n\n");
    text.append("| key | what may stand there | default | meaning |\n|---|---|---|---|\n");
    form.fields().forEach(field -> row(field, text));
  }

  private static void row(Field<?> field, StringBuilder text) {
    text.append("| `").append(field.name()).append("` | ").append(cell(field.type().reference())).append(" | ");
    text.append(cell(field.shownDefault())).append(" | ").append(cell(field.help())).append(" |\n");
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").strip();
  }
}
