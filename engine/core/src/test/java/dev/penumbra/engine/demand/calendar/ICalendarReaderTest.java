package dev.penumbra.engine.demand.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.engine.model.problem.InvalidInputException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ICalendarReaderTest {
  private static List<ExternalEvent> read(Optional<ZoneId> floating, String... lines) {
    String text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n" + String.join("\r\n", lines)
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    try {
      return new ICalendarReader(floating).read("launches.ics", new StringReader(text)).events();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<ExternalEvent> read(String... lines) {
    return read(Optional.empty(), lines);
  }

  private static List<String> starts(List<ExternalEvent> events) {
    return events.stream().map(e -> e.start().toString()).toList();
  }

  @Test
  void read_fullEvent_isTakenOver() {
    ExternalEvent event = read(
        "UID:1", "SUMMARY:Launch\\, part\\n  two \\;", "CATEGORIES:campa", " ign,other", "DTSTART:20260611T190000Z",
        "DTEND:20260611T210000Z", "GEO:48.85;2.35", "X-PENUMBRA-RADIUS-KM:300", "X-PENUMBRA-UPLIFT:2.5",
        "X-PENUMBRA-SERVICES:search, booking", "BEGIN:VALARM", "SUMMARY:not this", "END:VALARM").getFirst();
    assertThat(event).isEqualTo(
        new ExternalEvent(
            "Launch, part\n  two ;", "campaign", Instant.parse("2026-06-11T19:00:00Z"),
            Instant.parse("2026-06-11T21:00:00Z"), Optional.of(new GeoPoint(48.85, 2.35)), 300, 2.5,
            List.of(new ServiceId("search"), new ServiceId("booking"))));
  }

  @Test
  void read_bareEvent_isEverywhereForAllAndOfNoKnownUplift() {
    ExternalEvent event = read("SUMMARY:x", "DTSTART:20260611T190000Z", "DURATION:P1DT2H").getFirst();
    assertThat(event.place()).isEmpty();
    assertThat(event.services()).isEmpty();
    assertThat(event.uplift()).isEqualTo(1);
    assertThat(Duration.between(event.start(), event.end())).isEqualTo(Duration.ofHours(26));
  }

  @Test
  void read_timeZones_areResolved() {
    assertThat(
        read("SUMMARY:x", "DTSTART;TZID=\"America/Chicago\":20260611T190000", "DURATION:PT1H").getFirst().start())
        .isEqualTo("2026-06-12T00:00:00Z");
    ExternalEvent day = read(
        Optional.of(ZoneId.of("Europe/Paris")), "SUMMARY:x", "DTSTART;VALUE=DATE:20260329").getFirst();
    assertThat(day.start()).isEqualTo("2026-03-28T23:00:00Z");
    assertThat(day.end()).as("a day of 23 hours").isEqualTo("2026-03-29T22:00:00Z");
  }

  @Test
  void read_weeklyRule_keepsTheLocalHourOverTheChangeOfClocks() {
    var events = read(
        "SUMMARY:x", "DTSTART;TZID=Europe/Paris:20260320T200000", "DURATION:PT2H",
        "RRULE:FREQ=WEEKLY;UNTIL=20260403T235959Z;INTERVAL=1");
    assertThat(starts(events))
        .containsExactly("2026-03-20T19:00:00Z", "2026-03-27T19:00:00Z", "2026-04-03T18:00:00Z");
    assertThat(
        starts(read("SUMMARY:x", "DTSTART:20260101T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2;INTERVAL=3")))
        .containsExactly("2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z");
  }

  @Test
  void read_cancelledEvent_isLeftOut() {
    assertThat(read("SUMMARY:x", "STATUS:CANCELLED", "DTSTART:20260101T000000Z")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "SUMMARY:x;;DTSTART:20260611T190000;;DURATION:PT1H|launches.ics:5|say which time zone",
      "SUMMARY:x;;DTSTART;TZID=Romance Standard Time:20260611T190000;;DURATION:PT1H|launches.ics:5|IANA",
      "SUMMARY:x;;DTSTART:20260611T190000Z|launches.ics:5|DURATION beside it",
      "SUMMARY:x;;DTSTART:20260631T190000Z;;DURATION:PT1H|launches.ics:5|20260631",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DTEND:20260611T190000Z|launches.ics:6|after the start",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DURATION:-PT1H|launches.ics:6|above 0",
      "SUMMARY:x;;DURATION:PT1H|launches.ics:6|without DTSTART",
      "DTSTART:20260611T190000Z;;DURATION:PT1H|launches.ics:6|without SUMMARY",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DURATION:PT1H;;GEO:91;0|launches.ics:7|latitude;longitude",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DURATION:PT1H;;X-PENUMBRA-UPLIFT:0|launches.ics:7|above 0",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DURATION:PT1H;;X-PENUMBRA-SERVICES:a b|launches.ics:7|service ids",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DURATION:PT1H;;RRULE:FREQ=DAILY|launches.ics:7|COUNT or UNTIL",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DURATION:PT1H;;RRULE:FREQ=MONTHLY;COUNT=2|launches.ics:7|WEEKLY",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DURATION:PT1H;;RRULE:FREQ=WEEKLY;COUNT=2;BYDAY=MO|launches.ics:7|WEEKLY",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DURATION:PT1H;;EXDATE:20260611T190000Z|launches.ics:7|of its own",
      "SUMMARY:x;;DTSTART:20260611T190000Z;;DURATION:PT1H;;nonsense|launches.ics:7|NAME:value"})
  void read_illegal_isSaidWithItsLine(String lines, String path, String message) {
    var e = catchThrowableOfType(InvalidInputException.class, () -> read(lines.split(";;", -1)));
    assertThat(e.problems()).singleElement().satisfies(p -> {
      assertThat(p.path()).isEqualTo(path);
      assertThat(p.toString()).contains(message);
    });
  }

  @Test
  void read_severalWrong_listsAll(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.ics"), """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:a
        END:VEVENT
        BEGIN:VEVENT
        SUMMARY:b
        DTSTART:soon
        GEO:north
        END:VEVENT
        """);
    var reader = new ICalendarReader(Optional.of(ZoneId.of("Europe/Paris")));
    var e = catchThrowableOfType(InvalidInputException.class, () -> reader.read(file));
    assertThat(e.problems()).extracting(p -> p.path()).containsExactly("a.ics:4", "a.ics:7", "a.ics:8", "a.ics:1");
    Files.write(file, "BEGIN:VCALENDAR\nSUMMARY:\u00e4".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(catchThrowableOfType(InvalidInputException.class, () -> reader.read(file)))
        .hasMessage("a.ics, line 2: found broken UTF-8; legal: a calendar in UTF-8");
    Files.writeString(file, "hello");
    assertThat(catchThrowableOfType(InvalidInputException.class, () -> reader.read(file)))
        .hasMessageContaining("BEGIN:VCALENDAR");
  }
}
