package dev.penumbra.engine.demand.calendar;

import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.engine.model.problem.Utf8Text;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads events from iCalendar (RFC 5545), as calendar programs export them.
 *
 * <p>Written by hand: of the whole standard only the event, and of it a dozen properties, are of use here, while the
 * libraries for it (ical4j, biweekly) bring loggers, codecs and a JSON reader along and skip over what they cannot read,
 * where a planner needs to be told of it with its line.
 *
 * <p>Of each {@code VEVENT}: {@code SUMMARY} is the name, the first of {@code CATEGORIES} the kind ({@code event} without
 * one), {@code DTSTART} with {@code DTEND} or {@code DURATION} the time, {@code GEO} the place. Own properties say the
 * rest: {@code X-PENUMBRA-RADIUS-KM} (50 without one), {@code X-PENUMBRA-UPLIFT} (1 without one) and
 * {@code X-PENUMBRA-SERVICES}, a list with commas (all without one). A cancelled event is left out. What would change
 * the time of an event and is not supported is refused.
 *
 * @param floating time zone of times and dates that name none; left out, they are refused
 * @param services ids that events may name; empty takes any
 */
public record ICalendarReader(Optional<ZoneId> floating, List<String> services) {
  /** Many years of a busy calendar; anything larger is another sort of file. */
  private static final long LARGEST_BYTES = 64_000_000;

  public ICalendarReader {
    services = List.copyOf(services);
  }

  /** A reader that takes any service. */
  public ICalendarReader(Optional<ZoneId> floating) {
    this(floating, List.of());
  }

  /** Reads a file in UTF-8; throws {@link dev.penumbra.engine.model.problem.InvalidInputException}. */
  public EventCalendar read(Path file) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    ProblemList problems = new ProblemList();
    List<ExternalEvent> events = List.of();
    try {
      if (Files.size(file) > LARGEST_BYTES) {
        problems.add(name, Files.size(file) + " bytes", "a calendar of at most " + LARGEST_BYTES + " bytes");
      } else {
        events = events(name, Utf8Text.decode(Files.readAllBytes(file), name, "a calendar in UTF-8"), problems);
      }
    } catch (IOException e) {
      problems.add(name, "no readable file", "an iCalendar file");
    }
    problems.throwIfAny();
    return new EventCalendar(events);
  }

  /** Reads a calendar that problems call {@code name}; throws {@link dev.penumbra.engine.model.problem.InvalidInputException}. */
  public EventCalendar read(String name, Reader text) throws IOException {
    ProblemList problems = new ProblemList();
    List<ExternalEvent> events = events(name, text.readAllAsString(), problems);
    problems.throwIfAny();
    return new EventCalendar(events);
  }

  private List<ExternalEvent> events(String name, String text, ProblemList problems) {
    List<ContentLine> lines = unfold(name, text, problems);
    if (lines.isEmpty() || !isBegin(lines.getFirst(), "VCALENDAR")) {
      problems.add(name + ":1", "no calendar", "a file that begins with BEGIN:VCALENDAR");
      return List.of();
    }
    EventFields fields = new EventFields(name, floating, services, problems);
    List<ExternalEvent> events = new ArrayList<>();
    Deque<ContentLine> open = new ArrayDeque<>();
    List<ContentLine> event = new ArrayList<>();
    for (ContentLine line : lines) {
      boolean inEvent = !open.isEmpty() && "VEVENT".equals(open.getFirst().text());
      if ("BEGIN".equals(line.name())) {
        open.push(line);
      } else if ("END".equals(line.name())) {
        if (open.isEmpty() || !line.text().equals(open.pop().text())) {
          problems.add(name + ":" + line.number(), "END:" + line.value(), "the end of what was begun last");
          return events;
        }
        if (inEvent) {
          events.addAll(fields.events(line.number(), event));
          event.clear();
        }
      } else if (inEvent) {
        event.add(line);
      }
    }
    if (!open.isEmpty()) {
      ContentLine begun = open.getFirst();
      problems.add(
          name + ":" + begun.number(), "BEGIN:" + begun.text() + " without its end", "END:" + begun.text()
              + " before the end of the file");
    }
    return events;
  }

  private static boolean isBegin(ContentLine line, String what) {
    return "BEGIN".equals(line.name()) && what.equals(line.text());
  }

  /** Joins folded lines (RFC 5545, 3.1): one that begins with a blank goes on with the line before. */
  private static List<ContentLine> unfold(String name, String text, ProblemList problems) {
    List<ContentLine> lines = new ArrayList<>();
    StringBuilder whole = new StringBuilder();
    int first = 1;
    int number = 0;
    for (String line : text.startsWith("\uFEFF") ? text.substring(1).lines().toList() : text.lines().toList()) {
      number++;
      if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
        whole.append(line, 1, line.length());
      } else {
        finish(name, first, whole, lines, problems);
        whole.append(line);
        first = number;
      }
    }
    finish(name, first, whole, lines, problems);
    return lines;
  }

  private static void finish(
      String name,
      int number,
      StringBuilder whole,
      List<ContentLine> lines,
      ProblemList problems) {
    if (!whole.toString().isBlank()) {
      Optional<ContentLine> line = ContentLine.parse(number, whole.toString());
      line.ifPresentOrElse(
          lines::add, () -> problems.add(name + ":" + number, "a line without a name and a colon", "NAME:value"));
    }
    whole.setLength(0);
  }
}
