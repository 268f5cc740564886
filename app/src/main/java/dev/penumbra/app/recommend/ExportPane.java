package dev.penumbra.app.recommend;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.recommend.RecommendModel.Format;
import dev.penumbra.app.recommend.advice.Advice;
import dev.penumbra.app.screen.Switcher;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import dev.penumbra.simulator.export.PenumbraYaml;
import dev.penumbra.simulator.export.RecommendationCsv;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The recommendation as a file: seen first, then copied or kept. */
final class ExportPane extends VBox {
  private final RecommendModel model;
  private final Words words;
  private final TextArea preview = new TextArea();
  private final Label said = new Label();

  /**
   * Nothing to export yet.
   *
   * @param save keeps a text in a file; given the name it might have
   */
  ExportPane(RecommendModel model, BiConsumer<String, String> save, Words words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("side-pane");
    preview.setId("export-preview");
    preview.setEditable(false);
    preview.getStyleClass().add("yaml-text");
    preview.setAccessibleText(words.text("recommend.preview"));
    VBox.setVgrow(preview, Priority.ALWAYS);
    Button copy = button("copy", Icon.COPY, () -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(preview.getText());
      Clipboard.getSystemClipboard().setContent(content);
      said.setText(words.text("recommend.copied"));
    });
    Button keep = button("save", Icon.EXPORT, () -> save.accept(name(), preview.getText()));
    said.getStyleClass().add("muted");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox tools = new HBox(said, gap, copy, keep);
    tools.getStyleClass().add("form-line");
    getChildren().addAll(preview, tools);
    model.advice.subscribe(_ -> show());
    model.format.subscribe(_ -> show());
  }

  private Button button(String what, Icon icon, Runnable action) {
    Button button = new Button(words.text(what.equals("copy") ? "recommend.copy" : "recommend.save"), icon.node());
    button.setId("export-" + what);
    button.getStyleClass().add(Styles.SMALL);
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** Which format is shown. */
  Switcher<Format> formats() {
    return new Switcher<>(
        model.format, List.of(Format.values()),
        each -> words.text(each == Format.YAML ? "recommend.format.yaml" : "recommend.format.csv"), "format");
  }

  private String name() {
    String scenario = model.advice.get().map(a -> a.recommendation().source().scenarioName()).orElse("penumbra");
    return scenario + (model.format.get() == Format.YAML ? "-configuration.yaml" : "-recommendation.csv");
  }

  private void show() {
    said.setText("");
    preview.setText(model.advice.get().map(this::text).orElse(""));
    preview.setScrollTop(0);
  }

  private String text(Advice advice) {
    return model.format.get() == Format.YAML
        ? PenumbraYaml.text(new PenumbraYaml.Content(advice.engine(), advice.recommendation()))
        : RecommendationCsv.text(advice.recommendation());
  }
}
