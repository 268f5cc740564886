package dev.penumbra.app.scenario.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import dev.penumbra.app.scenario.intake.Look.Covered;
import dev.penumbra.app.scenario.outline.Relocation;
import dev.penumbra.app.scenario.yaml.Change;
import dev.penumbra.app.scenario.yaml.Where;
import dev.penumbra.engine.config.format.scalar.Quantity;
import dev.penumbra.simulator.demand.file.ColumnNames;
import dev.penumbra.simulator.demand.file.PackedFile;
import dev.penumbra.simulator.export.WholeFile;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the demand of a scenario from a file.
 *
 * @param folder of the scenario
 * @param slot length of the scenario's slots
 */
public record Taking(Path folder, Duration slot) {
  /** What a policy is judged over, where the file is long enough to have a past of three times that. */
  private static final Duration LONGEST_WINDOW = Duration.ofDays(7);

  /** A longer past teaches the forecast nothing and takes time. */
  private static final Duration LONGEST_PAST = Duration.ofDays(56);

  private static final double USUAL_MISSING = 0.05;

  /** Where rows that can be used are kept when others cannot. */
  public static Path acceptedFile(Path file) {
    return file.resolveSibling(PackedFile.name(file).replaceFirst("(\\.csv)?(\\.gz)?$", "") + "-accepted.csv");
  }

  /** Writes the rows that can be used beside the file, when some cannot; gives the file to be read from now on. */
  public Path kept(Sample sample, Meaning meaning, Look look) {
    if (meaning.kind() == SourceKind.ACCESS_LOG || look.refusedLines() == 0) {
      return sample.file();
    }
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord(sample.header());
    Look.at(sample.file(), meaning, slot, row -> csv.writeRecord(row.cells().getFields()));
    Path accepted = acceptedFile(sample.file());
    WholeFile.write(accepted, text.toString());
    return accepted;
  }

  /** What has to be changed in the scenario. */
  public List<Change> changes(Path file, Meaning meaning, Look look) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Put(Where.ROOT.key("demand"), demand(file, meaning, look)));
    if (meaning.fitWindow()) {
      look.covered().ifPresent(covered -> window(covered, changes));
    }
    return List.copyOf(changes);
  }

  private JsonNode demand(Path file, Meaning meaning, Look look) {
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    ObjectNode demand = JsonNodeFactory.instance.objectNode();
    switch (meaning.kind()) {
      case COUNTS -> {
        demand.set("counts", content);
        content.put("file", written(file));
        places(meaning, content);
        meaning.slot().ifPresent(s -> content.put("slot", Quantity.print(s)));
        columns(meaning, content);
      }
      case REQUESTS -> {
        demand.set("requests", content);
        content.put("file", written(file));
        places(meaning, content);
        columns(meaning, content);
      }
      case ACCESS_LOG -> {
        demand.set("accessLog", content);
        content.putArray("files").add(written(file));
        log(meaning, look, content);
      }
    }
    return demand;
  }

  private String written(Path file) {
    return Relocation.written(folder, file);
  }

  private void places(Meaning meaning, ObjectNode content) {
    meaning.placing().places().ifPresent(p -> content.put("places", written(p)));
    meaning.placing().place().ifPresent(p -> {
      ObjectNode place = content.putObject("place").put("id", p.id());
      place.set("latitude", decimal(p.location().latitudeDegrees()));
      place.set("longitude", decimal(p.location().longitudeDegrees()));
      p.timeZone().ifPresent(zone -> place.put("timeZone", zone.getId()));
    });
  }

  private static JsonNode decimal(double value) {
    return DecimalNode.valueOf(BigDecimal.valueOf(value));
  }

  /** Names that are not the usual ones. */
  private static void columns(Meaning meaning, ObjectNode content) {
    ColumnNames usual = ColumnNames.USUAL;
    ColumnNames given = meaning.columns();
    if (!given.time().equals(usual.time())) {
      content.put("timeColumn", given.time());
    }
    if (!given.place().equals(usual.place()) && meaning.placing().places().isPresent()) {
      content.put("placeColumn", given.place());
    }
    if (meaning.kind() == SourceKind.REQUESTS) {
      coordinates(meaning, content);
    }
    if (meaning.kind() == SourceKind.COUNTS && !given.count().equals(usual.count())) {
      content.put("countColumn", given.count());
    }
  }

  private static void coordinates(Meaning meaning, ObjectNode content) {
    boolean placed = meaning.placing().places().isPresent() || meaning.placing().place().isPresent();
    if (!placed && !meaning.columns().latitude().equals(ColumnNames.USUAL.latitude())) {
      content.put("latitudeColumn", meaning.columns().latitude());
    }
    if (!placed && !meaning.columns().longitude().equals(ColumnNames.USUAL.longitude())) {
      content.put("longitudeColumn", meaning.columns().longitude());
    }
  }

  private void log(Meaning meaning, Look look, ObjectNode content) {
    ArrayNode services = content.putArray("services");
    meaning.services().forEach(rule -> {
      ObjectNode service = services.addObject().put("service", rule.service());
      if (!rule.path().isEmpty()) {
        service.put("path", rule.path());
      }
    });
    meaning.placing().field().ifPresent(f -> content.put("placeField", f));
    meaning.placing().places().ifPresent(p -> content.put("places", written(p)));
    meaning.placing().networks().ifPresent(n -> content.putArray("networks").add(written(n)));
    long missing = look.refused()
        .stream()
        .filter(r -> !r.reason().equals("OF_NO_SERVICE"))
        .mapToLong(Look.Refused::count)
        .sum();
    long ofServices = look.lines() - look.refusedLines() + missing;
    double share = ofServices == 0 ? 0 : (double) missing / ofServices;
    if (share > USUAL_MISSING) {
      content.set("maxMissingShare", DecimalNode.valueOf(BigDecimal.valueOf(share).setScale(2, RoundingMode.UP)));
    }
  }

  /** The last part of the file is simulated, the rest is its past. */
  private void window(Covered covered, List<Change> changes) {
    Duration fitting = fitting(covered.slot());
    long slots = Duration.between(covered.start(), covered.end()).dividedBy(fitting);
    long within = Math.clamp(slots / 4, 1, Math.max(1, LONGEST_WINDOW.dividedBy(fitting)));
    long day = Duration.ofDays(1).dividedBy(fitting);
    within = day > 0 && within > day ? within / day * day : within;
    long past = Math.min(slots - within, LONGEST_PAST.dividedBy(fitting));
    Instant end = covered.start().plus(fitting.multipliedBy(slots));
    Where window = Where.ROOT.key("window");
    put(changes, window.key("start"), end.minus(fitting.multipliedBy(within)).toString());
    put(changes, window.key("end"), end.toString());
    put(changes, window.key("past"), Quantity.print(fitting.multipliedBy(past)));
    put(changes, window.key("slot"), Quantity.print(fitting));
  }

  private static void put(List<Change> changes, Where where, String value) {
    changes.add(new Change.Put(where, TextNode.valueOf(value)));
  }

  /** The scenario's slot where it goes with what was counted, else that of the file. */
  private Duration fitting(Duration counted) {
    boolean fits = counted.toMillis() % slot.toMillis() == 0 || slot.toMillis() % counted.toMillis() == 0;
    return fits ? slot : counted;
  }
}
