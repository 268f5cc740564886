package dev.penumbra.app.session;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A scenario's text.
 *
 * @param name what people call it before the text says
 * @param folder what paths in it are relative to
 * @param file where it is kept; empty for one that was never saved
 */
public record Document(String name, Path folder, Optional<Path> file, String text) {
  /** The same with another text. */
  public Document withText(String next) {
    return new Document(name, folder, file, next);
  }

  /** True for two states of one document, whatever their texts. */
  public boolean isSameAs(Document other) {
    return withText(other.text).equals(other);
  }

  /** The same kept in a file. */
  Document savedAs(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    Path parent = whole.getParent();
    return new Document(whole.getFileName().toString(), parent == null ? folder : parent, Optional.of(whole), text);
  }
}
