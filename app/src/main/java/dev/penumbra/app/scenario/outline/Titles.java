package dev.penumbra.app.scenario.outline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What keys and elements are called on the screen, from how the file calls them. */
public final class Titles {
  /** Values that tell an element from its neighbours, the best first. */
  private static final List<String> NAMING = List.of(
      "id", "name", "event", "callee", "service", "file", "zone", "from", "at", "start");

  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** Units at the end of a key, which stand behind the value on the screen. */
  private static final Pattern UNIT = Pattern.compile("(?<=[a-z])(Millis|Gib|Usd(Per.*)?|MegabitsPerSecond|Degrees)$");

  private Titles() {}

  /** Words of a key: {@code serviceTime} is Service time. */
  public static String ofKey(String key) {
    String words = HUMP.matcher(key).replaceAll(" ").toLowerCase(Locale.ROOT);
    return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Help as a sentence begins. */
  public static String sentence(String help) {
    return help.isEmpty() ? "" : help.substring(0, 1).toUpperCase(Locale.ROOT) + help.substring(1).replace("`", "");
  }

  /** The same without the unit that stands behind the value. */
  public static String ofValue(String key, String unit) {
    return ofKey(unit.isEmpty() ? key : UNIT.matcher(key).replaceAll(""));
  }

  /** What tells the elements of a list apart. */
  public static List<String> ofElements(JsonNode list) {
    List<String> titles = new ArrayList<>();
    list.forEach(element -> titles.add(ofElement(element).orElseGet(() -> "#" + (titles.size() + 1))));
    return List.copyOf(titles);
  }

  /** What an element calls itself; one of several kinds tells its kind as well. */
  public static Optional<String> ofElement(JsonNode element) {
    Optional<String> name = NAMING.stream()
        .map(element::path)
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asText)
        .findFirst();
    if (name.isEmpty() && element.isObject() && element.size() == 1 && element.iterator().next().isObject()) {
      return ofElement(element.iterator().next()).map(n -> ofKey(element.fieldNames().next()) + ", " + n);
    }
    return name.filter(n -> !n.isBlank());
  }
}
