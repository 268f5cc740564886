package dev.penumbra.app.whatif;

import atlantafx.base.theme.Styles;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.theme.IconButton;
import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.model.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One change: its kind, its fields, and a way to drop it. */
final class ChangeCard extends VBox {
  private final ChangeKind kind;
  private final List<Entry> entries;
  private final Words words;
  private final Label rest = new WrappedLabel("", "form-problem");

  ChangeCard(ChangeKind kind, List<Entry> entries, Words words, Consumer<ChangeCard> drop) {
    this.kind = kind;
    this.entries = entries;
    this.words = words;
    getStyleClass().add("whatif-card");
    Label title = new Label(words.text(kind.titleKey()));
    title.getStyleClass().add("card-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(
        title, gap,
        new IconButton(Icon.CLOSE, words.text("whatif.drop"), Styles.FLAT, Styles.SMALL)
            .named("whatif-drop-" + kind.id())
            .does(() -> drop.accept(this)));
    head.getStyleClass().add("card-head");
    FlowPane fields = new FlowPane();
    fields.getStyleClass().add("whatif-fields");
    fields.getChildren().addAll(entries);
    rest.managedProperty().bind(rest.visibleProperty());
    rest.setVisible(false);
    getChildren().addAll(head, fields, rest);
  }

  /** Writes the change. */
  void writeTo(ObjectNode change) {
    ObjectNode content = change.putObject(kind.key());
    entries.forEach(entry -> entry.writeTo(content));
  }

  /**
   * Shows problems, each at its field, and those of none below.
   *
   * @param prefix of the paths of this change; problems of others are left out
   * @return the first field with a problem
   */
  Optional<Entry> show(List<Problem> problems, String prefix) {
    String mine = prefix + "." + kind.key() + ".";
    List<Problem> own = problems.stream().filter(p -> p.path().startsWith(prefix + ".")).toList();
    entries.forEach(entry -> entry.showProblem(says(own.stream().filter(p -> isAt(entry, p, mine)).toList())));
    String left = says(own.stream().filter(p -> entries.stream().noneMatch(e -> isAt(e, p, mine))).toList());
    rest.setText(left);
    rest.setVisible(!left.isEmpty());
    return entries.stream().filter(e -> own.stream().anyMatch(p -> isAt(e, p, mine))).findFirst();
  }

  private static boolean isAt(Entry entry, Problem problem, String prefix) {
    return problem.path().startsWith(prefix) && entry.isAt(problem.path().substring(prefix.length()));
  }

  private String says(List<Problem> problems) {
    return problems.stream()
        .map(p -> words.text("scenario.wrong", p.found(), p.legal()))
        .collect(Collectors.joining("\n"));
  }
}
