package dev.penumbra.simulator.demand.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.penumbra.engine.model.problem.ProblemList;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A table in CSV (RFC 4180) with a header line, in UTF-8, plain or packed, read row by row. */
public final class CsvFile {
  private static final int LONGEST_ROW = 1 << 20;

  private CsvFile() {}

  /** The names of the columns; case does not matter. */
  public static final class Header {
    private final List<String> names;
    private final String path;
    private final ProblemList problems;

    private Header(CsvRecord first, String path, ProblemList problems) {
      this.names = first.getFields().stream().map(Header::plain).toList();
      this.path = path;
      this.problems = problems;
    }

    private static String plain(String name) {
      String withoutMark = name.startsWith("\uFEFF") ? name.substring(1) : name;
      return withoutMark.strip().toLowerCase(Locale.ROOT);
    }

    /** All columns, in lower case and in their order. */
    public List<String> names() {
      return names;
    }

    /** Position of a column, below 0 when there is none; notes a problem when there are several. */
    public int find(String name) {
      int column = names.indexOf(plain(name));
      if (column != names.lastIndexOf(plain(name))) {
        problems.add(path + ":1", "columns " + names, "a column '" + name + "' once");
      }
      return column;
    }

    /** Position of a column; notes a problem when there is none. */
    public int require(String name) {
      int column = find(name);
      if (column < 0) {
        problems.add(path + ":1", "columns " + names, "a column '" + name + "' among them");
      }
      return column;
    }
  }

  /** One row of a file. */
  public record Row(String file, CsvRecord cells) {
    /** File and line, as problems name them. */
    public String path() {
      return file + ":" + cells.getStartingLineNumber();
    }

    /** A cell without surrounding blanks; empty when the row ends before it or the column is below 0. */
    public String text(int column) {
      return column < 0 || column >= cells.getFieldCount() ? "" : cells.getField(column).strip();
    }
  }

  /**
   * Reads a whole file; what is wrong with it is noted, and reading ends at what cannot be parsed.
   *
   * @param open given the header, says what to do with each row; rows are not read when it notes a problem
   */
  public static void read(Path file, ProblemList problems, Function<Header, Consumer<Row>> open) {
    String name = PackedFile.name(file);
    long[] line = {1};
    try (
        QuoteWatch text = new QuoteWatch(
            new InputStreamReader(PackedFile.open(file), StandardCharsets.UTF_8.newDecoder()));
        CsvReader<CsvRecord> csv = CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(text)) {
      try {
        readRows(new Records(csv.iterator(), text), name, problems, open, line);
      } catch (CsvParseException e) {
        unparsable(name, text, line[0], problems);
      }
    } catch (UncheckedIOException e) {
      OptionalLong broken = BrokenText.find(file);
      problems.add(
          broken.isPresent() ? name + ":" + broken.getAsLong() : name + ": after line " + line[0],
          broken.isPresent() ? "broken UTF-8" : unreadable(e.getCause()), "UTF-8, plain or whole gzip");
    } catch (IOException e) {
      problems.add(name, unreadable(e), "a readable file in UTF-8, plain or whole gzip");
    }
  }

  private static void unparsable(String name, QuoteWatch text, long line, ProblemList problems) {
    boolean open = text.openSince().isPresent();
    problems.add(
        open ? name + ":" + text.openSince().getAsLong() : name + ": after line " + line,
        open ? "a quote that is not closed" : "a row that cannot be parsed",
        "CSV as in RFC 4180: quotes closed, a field no longer than " + LONGEST_ROW + " characters");
  }

  /** Rows as they are parsed; {@code text} is what they are parsed from. */
  private record Records(Iterator<CsvRecord> rows, QuoteWatch text) {
    boolean hasNext() {
      return rows.hasNext();
    }

    /** The next row; refuses one that only the end of the file ends. */
    CsvRecord next() {
      CsvRecord row = rows.next();
      if (text.openSince().isPresent() && !rows.hasNext()) {
        throw new CsvParseException("unclosed quote");
      }
      return row;
    }
  }

  private static String unreadable(@Nullable Throwable cause) {
    return switch (cause) {
      case CharacterCodingException _ -> "broken UTF-8";
      case NoSuchFileException _ -> "no such file";
      case null, default -> "bytes that cannot be read or unpacked";
    };
  }

  private static void readRows(
      Records records,
      String name,
      ProblemList problems,
      Function<Header, Consumer<Row>> open,
      long[] line) {
    if (!records.hasNext()) {
      problems.add(name, "an empty file", "a header line, then rows");
      return;
    }
    Consumer<Row> rows = open.apply(new Header(records.next(), name, problems));
    if (!problems.isEmpty()) {
      return;
    }
    if (!records.hasNext()) {
      problems.add(name, "a header without rows", "at least one row");
    }
    while (records.hasNext()) {
      CsvRecord next = records.next();
      line[0] = next.getStartingLineNumber();
      rows.accept(new Row(name, next));
    }
  }
}
