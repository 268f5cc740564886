package dev.penumbra.app.scenario.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.simulator.demand.file.PackedFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The beginning of a file.
 *
 * @param kind what it looks like
 * @param header names of columns; one for a log
 * @param rows the first few, cell by cell
 */
public record Sample(Path file, SourceKind kind, List<String> header, List<List<String>> rows) {
  private static final int LINES = 60;
  private static final int LONGEST_LINE = 4000;

  /** Host, two names, a time in brackets, the request in quotes. */
  private static final Pattern LOG_LINE = Pattern.compile("\\S+ \\S+ \\S+ \\[[^\\]]+] \".*");

  public Sample {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** Looks into a file, plain or packed; throws {@link InvalidInputException} when there is nothing in it to read. */
  public static Sample read(Path file) {
    List<String> lines = lines(file);
    if (lines.stream().limit(5).anyMatch(LOG_LINE.asMatchPredicate())) {
      return new Sample(file, SourceKind.ACCESS_LOG, List.of(""), lines.stream().map(List::of).toList());
    }
    List<List<String>> cells = cells(String.join("\n", lines), file);
    List<String> header = cells.getFirst().stream().map(name -> name.replace("\uFEFF", "").strip()).toList();
    SourceKind kind = find(header, List.of("count", "value", "requests", "passengers", "hits", "volume")).isPresent()
        ? SourceKind.COUNTS
        : SourceKind.REQUESTS;
    return new Sample(file, kind, header, cells.subList(1, cells.size()));
  }

  private static List<String> lines(Path file) {
    List<String> lines = new ArrayList<>();
    try (BufferedReader text = new BufferedReader(
        new InputStreamReader(PackedFile.open(file), StandardCharsets.UTF_8))) {
      for (String line = text.readLine(); line != null && lines.size() < LINES; line = text.readLine()) {
        lines.add(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
      }
    } catch (IOException e) {
      throw refused(file, "a file that cannot be read (" + e + ")");
    }
    if (lines.stream().allMatch(String::isBlank)) {
      throw refused(file, "nothing");
    }
    return lines;
  }

  private static List<List<String>> cells(String text, Path file) {
    List<List<String>> cells = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(new StringReader(text))) {
      csv.forEach(row -> cells.add(row.getFields()));
    } catch (IOException | CsvParseException _) {
      if (cells.isEmpty()) {
        throw refused(file, "a line that is no CSV");
      }
    }
    return cells;
  }

  private static InvalidInputException refused(Path file, String what) {
    return new InvalidInputException(
        List.of(
            new Problem(
                PackedFile.name(file), what,
                "a CSV file with a header line, or an access log in Common or Combined Log Format; plain or gzip")));
  }

  /** A column with one of some names, the best first. */
  public Optional<String> find(List<String> names) {
    return find(header, names);
  }

  private static Optional<String> find(List<String> header, List<String> names) {
    return names.stream()
        .flatMap(name -> header.stream().filter(h -> h.toLowerCase(Locale.ROOT).equals(name)))
        .findFirst();
  }
}
