package dev.penumbra.app.words;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers as a planner reads them, each with its unit, to three digits or so. Everything that shows a number goes through
 * here.
 *
 * @param zone in which times are shown, chosen once for the whole window
 */
public record Figures(ZoneId zone) {
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  /** Weekday, date and time of day. */
  public String moment(Instant at) {
    return MOMENT.format(at.atZone(zone));
  }

  public String date(Instant at) {
    return DATE.format(at.atZone(zone));
  }

  /** Date without a year. */
  public String day(Instant at) {
    return DAY.format(at.atZone(zone));
  }

  /** Time of day. */
  public String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }

  /** Date and time of day, in short. */
  public String clock(Instant at) {
    return date(at) + " " + time(at);
  }

  /** The zone of all times, in short. */
  public String zoneName() {
    return zone.getId().equals("Z") ? "UTC" : zone.getId();
  }

  public String rate(double requestsPerSecond) {
    return number(requestsPerSecond) + " requests/s";
  }

  public String count(long count) {
    return String.format(Locale.ENGLISH, "%,d", count);
  }

  public String millis(double millis) {
    return number(millis) + " ms";
  }

  public String dollars(double dollars) {
    double size = Math.abs(dollars);
    String digits = size < 0.995 && size > 0
        ? String.format(Locale.ENGLISH, "%.3g", size)
        : String.format(Locale.ENGLISH, "%,.2f", size);
    return (dollars < 0 ? "−$" : "$") + digits;
  }

  public String dollarsPerHour(double dollars) {
    return dollars(dollars) + "/h";
  }

  /** A share as a percentage. */
  public String percent(double share) {
    return number(100 * share) + " %";
  }

  /** A length of time in its two largest units, of which the smaller is left out when there is none of it. */
  public String duration(double seconds) {
    long whole = Math.round(seconds);
    if (whole >= HOUR) {
      return whole / HOUR + " h" + rest(whole % HOUR / MINUTE, " min");
    }
    return whole >= MINUTE ? whole / MINUTE + " min" + rest(whole % MINUTE, " s") : whole + " s";
  }

  private static String rest(long amount, String unit) {
    return amount == 0 ? "" : " " + amount + unit;
  }

  /** A number with a unit as the engine writes it; a count or share when the unit is empty. */
  public String measured(double value, String unit) {
    return unit.isEmpty() ? number(value) : number(value) + " " + unit;
  }

  /** Three digits, grouped, without an exponent. */
  public String number(double value) {
    double size = Math.abs(value);
    if (size != 0 && size < 0.001) {
      return String.format(Locale.ENGLISH, "%.2g", value);
    }
    int decimals = size >= 100 || value == Math.rint(value) ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
    return String.format(Locale.ENGLISH, "%,." + decimals + "f", value);
  }
}
