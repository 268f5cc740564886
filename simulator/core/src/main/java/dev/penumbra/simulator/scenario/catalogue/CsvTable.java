package dev.penumbra.simulator.scenario.catalogue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.problem.PlainNumber;
import dev.penumbra.simulator.demand.file.BrokenText;
import dev.penumbra.simulator.demand.file.PackedFile;
import dev.penumbra.simulator.demand.file.QuoteWatch;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** A CSV file with a header, whose cells are read one by one with their problems. */
public final class CsvTable {
  private final String name;
  private final List<NamedCsvRecord> rows;
  private final Problems problems;

  private CsvTable(String name, List<NamedCsvRecord> rows, Problems problems) {
    this.name = name;
    this.rows = rows;
    this.problems = problems;
  }

  /** The table; without a row after a problem that concerns the file as a whole. */
  public static CsvTable read(Path file, List<String> columns, Problems problems) {
    String name = String.valueOf(file.getFileName());
    try (QuoteWatch text = new QuoteWatch(
        new InputStreamReader(PackedFile.open(file), StandardCharsets.UTF_8.newDecoder()));
        CsvReader<NamedCsvRecord> reader = CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofNamedCsvRecord(text)) {
      List<NamedCsvRecord> rows = reader.stream().toList();
      if (text.openSince().isPresent()) {
        problems.add(
            name + ", line " + text.openSince().getAsLong(), "a quote that is not closed", "CSV as in RFC 4180");
        return new CsvTable(name, List.of(), problems);
      }
      List<String> header = rows.isEmpty() ? List.of() : rows.getFirst().getHeader();
      if (!header.containsAll(columns)) {
        problems.add(name, "columns " + header, "at least one row under columns " + String.join(", ", columns));
        return new CsvTable(name, List.of(), problems);
      }
      return new CsvTable(name, rows, problems);
    } catch (IOException | CsvParseException | UncheckedIOException e) {
      BrokenText.find(file)
          .ifPresentOrElse(
              line -> problems.add(name + ", line " + line, "broken UTF-8", "a CSV file in UTF-8 with a header"),
              () -> problems.add(name, "a file that cannot be parsed", "a CSV file in UTF-8 with a header"));
      return new CsvTable(name, List.of(), problems);
    }
  }

  /** One row. */
  public final class Row {
    private final NamedCsvRecord cells;

    private Row(NamedCsvRecord cells) {
      this.cells = cells;
    }

    public String text(String column) {
      return cells.findField(column).orElse("").strip();
    }

    /** A cell as a value; empty, and a problem, when {@code parse} throws {@link IllegalArgumentException}. */
    public <T> Optional<T> value(String column, Function<String, T> parse, String legal) {
      try {
        return Optional.of(parse.apply(text(column)));
      } catch (IllegalArgumentException _) {
        return refuse(column, legal);
      }
    }

    /** A finite number, {@code low} to {@code high}. */
    public Optional<Double> number(String column, double low, double high) {
      OptionalDouble number = PlainNumber.find(text(column), low, high);
      return number.isPresent()
          ? Optional.of(number.getAsDouble())
          : refuse(column, "a number, " + new BigDecimal(low).toPlainString() + " to "
              + new BigDecimal(high).toPlainString());
    }

    /** Adds a problem with a cell. */
    public <T> Optional<T> refuse(String column, String legal) {
      String where = name + ", line " + cells.getStartingLineNumber() + ", column " + column;
      problems.add(where, "'" + text(column) + "'", legal);
      return Optional.empty();
    }
  }

  public List<Row> rows() {
    return rows.stream().map(Row::new).toList();
  }
}
