package dev.penumbra.app.compare.study;

import dev.penumbra.app.compare.study.Study.Setting;
import dev.penumbra.app.scenario.outline.Differences;
import dev.penumbra.app.scenario.outline.Differences.Difference;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is not the same in several trees, from how each differs from the first. */
final class Settings {
  private Settings() {}

  static List<Setting> of(List<ObjectNode> trees) {
    List<Map<String, Difference>> all = new ArrayList<>();
    Map<String, Optional<String>> first = new LinkedHashMap<>();
    for (ObjectNode tree : trees) {
      Map<String, Difference> byPath = new LinkedHashMap<>();
      for (Difference difference : Differences.between(trees.getFirst(), tree)) {
        byPath.put(difference.path(), difference);
        first.put(difference.path(), difference.before());
      }
      all.add(byPath);
    }
    List<Setting> settings = new ArrayList<>();
    first.forEach((path, was) -> settings.add(
        new Setting(
            path, all.stream()
                .map(own -> Optional.ofNullable(own.get(path)).map(Difference::after).orElse(was))
                .toList())));
    return List.copyOf(settings);
  }
}
