package dev.penumbra.app.compare;

import dev.penumbra.app.chart.ChartPane;
import dev.penumbra.app.chart.ChartTools;
import dev.penumbra.app.compare.CompareModel.Beside;
import dev.penumbra.app.compare.study.Study;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.screen.Card;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.screen.Switcher;
import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.words.Words;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What stands beside the figures: the runs over time on the same axes, or what differs in their settings. */
final class BesideCard {
  private final CompareModel model;
  private final ScreenContext context;
  private final Words words;
  private final ChartPane chart;
  private final ChartTools tools;
  private final SettingTable settings;

  BesideCard(CompareModel model, ScreenContext context, FileDialogs dialogs) {
    this.model = model;
    this.context = context;
    words = context.words();
    chart = new ChartPane(context.appearance(), context.figures().zone(), model.slot::set);
    chart.setId("compare-chart");
    chart.setAccessibleText(words.text("compare.chart.says"));
    chart.slot().bind(model.slot);
    tools = new ChartTools(
        chart, "compare", dialogs, words, context.figures(),
        context::fail);
    settings = new SettingTable(words, context::fail);
    model.study.subscribe(study -> study.ifPresent(this::show));
  }

  private void show(Study study) {
    settings.show(study);
    model.slot.set(-1);
    chart.chart().set(CourseChart.of(study, words, context.figures()));
  }

  /** The card. */
  Card node() {
    Node course = new VBox(tools.readout(), tools.scrolled());
    Node texts = texts();
    Node chartTools = tools.buttons();
    model.beside.subscribe(now -> {
      show(now == Beside.COURSE, course, chartTools);
      show(now == Beside.SETTINGS, texts, settings.filter());
    });
    Switcher<Beside> switcher = new Switcher<>(
        model.beside, List.of(Beside.values()),
        each -> words.text(each == Beside.COURSE ? "compare.beside.course" : "compare.beside.settings"), "beside");
    return new Card(words.text("compare.beside"), new StackPane(course, texts), chartTools, settings.filter(),
        switcher);
  }

  private static void show(boolean on, Node... nodes) {
    for (Node node : nodes) {
      node.setVisible(on);
      node.setManaged(on);
    }
  }

  private Node texts() {
    Label lost = new WrappedLabel(words.text("compare.texts.lost"), "muted");
    lost.setMinHeight(Label.USE_PREF_SIZE);
    model.study.subscribe(study -> show(study.filter(s -> !s.textsKept()).isPresent(), lost));
    VBox.setVgrow(settings, Priority.ALWAYS);
    VBox pane = new VBox(lost, settings);
    pane.getStyleClass().add("form-content");
    return pane;
  }
}
