package dev.penumbra.simulator.bench.fluid;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Twenty cities around the world, alike in everything but place and time. */
final class Cities {
  private static final int COUNT = 20;

  private Cities() {}

  /** Their populations as a section of a scenario. */
  static String yaml(String indent) {
    return indent + "populations:\n"
        + IntStream.range(0, COUNT).mapToObj(i -> indent + "  - " + city(i)).collect(Collectors.joining("\n")) + "\n";
  }

  private static String city(int number) {
    double longitude = -170 + 340.0 * number / COUNT;
    int hours = (int) Math.round(longitude / 15);
    // The signs of these zones are the other way round.
    String zone = "Etc/GMT" + (hours == 0 ? "" : hours > 0 ? "-" + hours : "+" + -hours);
    return String.format(
        Locale.ROOT, "{id: city-%d, latitude: %d, longitude: %.1f, weight: 1, timeZone: %s}", number,
        number % 2 == 0 ? 45 : -15, longitude, zone);
  }
}
