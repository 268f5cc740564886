package dev.penumbra.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class EditsTest {
  private static final Path FOLDER = Path.of("somewhere").toAbsolutePath();
  private static final Path FILE = FOLDER.resolve("a.yaml");

  private static Edits opened() {
    Edits edits = new Edits();
    edits.reset(new Document("a.yaml", FOLDER, Optional.of(FILE), "one"));
    return edits;
  }

  private static String text(Edits edits) {
    return edits.document().get().orElseThrow().text();
  }

  @Test
  void saved_whileEditedFurther_keepsTheLaterEditAsUnsaved() {
    Edits edits = opened();
    edits.apply("first", "two");
    Document writing = edits.document().get().orElseThrow().savedAs(FILE);
    edits.apply("second", "three");
    edits.saved(writing, UnaryOperator.identity());
    assertThat(text(edits)).isEqualTo("three");
    assertThat(edits.unsaved().get()).isTrue();
    assertThat(edits.savedText()).isEqualTo("two");
    edits.undo();
    assertThat(edits.unsaved().get()).isFalse();
  }

  @Test
  void undo_afterSavingElsewhere_staysInTheNewFile() {
    Edits edits = opened();
    edits.apply("first", "two");
    Path elsewhere = Path.of("elsewhere", "b.yaml").toAbsolutePath();
    edits.saved(edits.document().get().orElseThrow().savedAs(elsewhere).withText("moved two"), text -> "moved " + text);
    edits.undo();
    assertThat(text(edits)).isEqualTo("moved one");
    assertThat(edits.document().get().orElseThrow().file()).contains(elsewhere);
    edits.redo();
    assertThat(edits.unsaved().get()).isFalse();
  }
}
