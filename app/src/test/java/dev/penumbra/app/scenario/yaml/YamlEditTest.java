package dev.penumbra.app.scenario.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.penumbra.engine.config.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class YamlEditTest {
  private static final String TEXT = """
      # who asks
      name: small # a short one
      services:
        # the shop itself
        - id: shop
          full: {vcpu: 2, memoryGib: 4} # large
          calls: [{callee: basket}]
        - id: basket # a cart
          full: {vcpu: 1, memoryGib: 2}

      # what goes wrong
      cloud:
        faults: []
      """;

  private static String after(Change change) {
    return YamlEdit.apply(YamlTree.parse(TEXT, "test"), change).text();
  }

  private static Where where(Object... steps) {
    Where where = Where.ROOT;
    for (Object step : steps) {
      where = step instanceof Integer position ? where.index(position) : where.key((String) step);
    }
    return where;
  }

  @Test
  void put_aScalar_replacesOnlyThat() {
    String text = after(new Change.Put(where("services", 0, "full", "vcpu"), LongNode.valueOf(8)));
    assertThat(text).isEqualTo(TEXT.replace("{vcpu: 2,", "{vcpu: 8,"));
  }

  @Test
  void put_aNewKeyOfABlock_addsALineOfItsOwn() {
    String text = after(new Change.Put(where("services", 0, "concurrency"), LongNode.valueOf(4)));
    assertThat(text).isEqualTo(
        TEXT.replace("    calls: [{callee: basket}]\n", "    calls: [{callee: basket}]\n    concurrency: 4\n"));
  }

  @Test
  void put_belowWhatIsNotThere_makesTheWayToIt() {
    String text = after(new Change.Put(where("engine", "guard", "killSwitch"), YamlText.parse("true", "")));
    assertThat(text).isEqualTo(TEXT + "engine: {guard: {killSwitch: true}}\n");
  }

  @Test
  void put_textThatLooksLikeAnotherThing_isQuoted() {
    assertThat(after(new Change.Put(where("name"), TextNode.valueOf("12")))).contains("name: \"12\" # a short one");
    assertThat(after(new Change.Put(where("name"), TextNode.valueOf("a: b")))).contains("name: \"a: b\" # a short one");
    assertThat(after(new Change.Put(where("name"), TextNode.valueOf("no")))).contains("name: \"no\" # a short one");
  }

  @Test
  void remove_anElement_takesItsLinesOnly() {
    String text = after(new Change.Remove(where("services", 1)));
    assertThat(text).isEqualTo(
        TEXT.replace("  - id: basket # a cart\n    full: {vcpu: 1, memoryGib: 2}\n", ""));
  }

  @Test
  void remove_theKeyBehindADash_leavesTheDash() {
    String text = after(new Change.Remove(where("services", 1, "id")));
    assertThat(text).contains("  - full: {vcpu: 1, memoryGib: 2}\n");
  }

  @Test
  void insert_intoAList_keepsTheOthersAsTheyAre() {
    JsonNode service = YamlText.parse("{id: cart, full: {vcpu: 1, memoryGib: 1}}", "");
    String text = after(new Change.Insert(where("services", 2), service));
    assertThat(text).startsWith(TEXT.substring(0, TEXT.indexOf("\n\n# what")))
        .contains("\n  - id: cart\n    full: {vcpu: 1, memoryGib: 1}\n\n# what goes wrong");
  }

  @Test
  void insert_intoAnEmptyList_fillsIt() {
    JsonNode fault = YamlText.parse("{zoneOutage: {zone: a}}", "");
    assertThat(after(new Change.Insert(where("cloud", "faults", 0), fault)))
        .isEqualTo(TEXT.replace("faults: []", "faults: [{zoneOutage: {zone: a}}]"));
  }

  @Test
  void swap_twoElements_movesTheirComments() {
    String text = after(new Change.Swap(where("services", 0)));
    assertThat(text.indexOf("basket # a cart")).isLessThan(text.indexOf("- id: shop"));
    assertThat(text).contains("{vcpu: 2, memoryGib: 4} # large").contains("# what goes wrong");
  }

  @Test
  void change_whoseTextMeansSomethingElse_isWrittenAnewAndSaysSo() {
    String text = "a: |\n  one\n  two\nb: [1,\n 2 # two\n ]\n";
    YamlEdit.Edited edited = YamlEdit.apply(
        YamlTree.parse(text, "test"), new Change.Insert(where("b", 0), LongNode.valueOf(0)));
    assertThat(YamlText.parse(edited.text(), "")).isEqualTo(YamlText.parse("{a: \"one\\ntwo\\n\", b: [0, 1, 2]}", ""));
    assertThat(edited.intact()).isFalse();
  }

  static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("penumbra.root"), "datasets/scenarios"))) {
      return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  /** Every value of every shipped scenario, changed, removed, doubled and moved in turn. */
  @ParameterizedTest
  @MethodSource("shipped")
  void changes_ofAShippedScenario_meanWhatWasMeantAndKeepComments(Path file) throws IOException {
    YamlTree tree = YamlTree.parse(Files.readString(file), "test");
    List<Change> changes = new ArrayList<>();
    collect(tree.tree(), Where.ROOT, changes);
    assertThat(changes).hasSizeGreaterThan(60);
    int rewritten = 0;
    for (Change change : changes) {
      YamlEdit.Edited edited = YamlEdit.apply(tree, change);
      assertThat(YamlText.canonical(YamlText.parse(edited.text(), "")))
          .as("%s", change)
          .isEqualTo(YamlText.canonical(change.done(tree.tree())));
      rewritten += edited.intact() ? 0 : 1;
      if (change instanceof Change.Put) {
        assertThat(comments(edited.text())).as("%s", change).containsAll(comments(tree.text()));
      }
    }
    assertThat(rewritten).isZero();
  }

  private static List<String> comments(String text) {
    return text.lines().filter(l -> l.contains("#")).map(l -> l.substring(l.indexOf('#'))).toList();
  }

  private static void collect(JsonNode node, Where where, List<Change> changes) {
    if (node.isValueNode()) {
      changes.add(new Change.Put(where, TextNode.valueOf("new: {value}")));
      changes.add(new Change.Put(where, LongNode.valueOf(42)));
      changes.add(new Change.Remove(where));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        changes.add(new Change.Remove(where.index(i)));
        if (i + 1 < node.size()) {
          changes.add(new Change.Swap(where.index(i)));
        }
        collect(node.get(i), where.index(i), changes);
      }
      changes.add(new Change.Insert(where.index(node.size()), node.isEmpty() ? LongNode.valueOf(1) : node.get(0)));
    } else {
      changes.add(new Change.Put(where.key("added"), JsonNodeFactory.instance.objectNode().put("a", 1).put("b", "x")));
      if (!where.isRoot()) {
        changes.add(new Change.Remove(where));
      }
      node.properties().forEach(e -> collect(e.getValue(), where.key(e.getKey()), changes));
    }
  }
}
