package dev.penumbra.app.chart;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.chart.TimeChart.Line;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.theme.IconButton;
import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * What stands around a chart: buttons that look closer, the ways out of the window, the values at a moment.
 *
 * @param name of the chart, begins the ids of its buttons and its files
 * @param failed is told in words what could not be written
 */
public record ChartTools(
    ChartPane chart, String name, FileDialogs dialogs, Words words, Figures figures, Consumer<String> failed) {
  /** The buttons, in their order. */
  public Node buttons() {
    return new HBox(
        button("in", Icon.ZOOM_IN, "map.zoom.in", chart::zoomIn),
        button("out", Icon.ZOOM_OUT, "map.zoom.out", chart::zoomOut),
        button("fit", Icon.FIT, "timeline.fit", chart::fit), export());
  }

  /** The chart with a bar to scroll by where it is given less room than it needs. */
  public Node scrolled() {
    ScrollPane scroll = new ScrollPane(chart);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setMinHeight(0);
    scroll.getStyleClass().add("bare-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private Node button(String what, Icon icon, String tip, Runnable action) {
    return new IconButton(icon, words.text(tip), Styles.SMALL, Styles.FLAT).named(name + "-" + what).does(action);
  }

  private Node export() {
    MenuButton menu = new MenuButton(null, Icon.EXPORT.node());
    menu.setId(name + "-export");
    menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    menu.setAccessibleText(words.text("timeline.export"));
    menu.setTooltip(new Tooltip(words.text("timeline.export")));
    for (String ending : List.of("png", "svg", "csv")) {
      MenuItem item = new MenuItem(words.text("timeline.export.as", ending.toUpperCase(Locale.ROOT)));
      item.setId("export-" + ending);
      item.setOnAction(_ -> save(name + "." + ending));
      menu.getItems().add(item);
    }
    MenuItem copy = new MenuItem(words.text("timeline.copy"));
    copy.setOnAction(_ -> chart.copy());
    menu.getItems().add(copy);
    return menu;
  }

  private void save(String file) {
    dialogs.saveAny(chart.getScene().getWindow(), file).ifPresent(path -> {
      try {
        chart.write(path);
      } catch (UncheckedIOException e) {
        failed.accept(words.text("timeline.unwritten", path, String.valueOf(e.getMessage())));
      }
    });
  }

  /** The values under the pointer, else those of the moment looked at. */
  public Label readout() {
    Label readout = new WrappedLabel("", "readout");
    readout.setId(name + "-readout");
    readout.textProperty()
        .bind(Bindings.createStringBinding(this::values, chart.hovered(), chart.slot(), chart.chart()));
    return readout;
  }

  private String values() {
    TimeChart shown = chart.chart().get();
    int slot = chart.hovered().get() >= 0 ? chart.hovered().get() : chart.slot().get();
    if (slot < 0) {
      return words.text("chart.point");
    }
    return shown.panels()
        .stream()
        .map(panel -> values(panel, slot))
        .filter(values -> !values.isEmpty())
        .collect(Collectors.joining("  ·  ", figures.moment(shown.moment(slot)) + "   ", ""));
  }

  private String values(Panel panel, int slot) {
    List<Line> here = panel.lines()
        .stream()
        .filter(line -> slot < line.values().length && !Double.isNaN(line.values()[slot]))
        .toList();
    return here.isEmpty()
        ? ""
        : here.stream()
            .map(line -> line.name() + " " + figures.number(line.values()[slot]))
            .collect(Collectors.joining(", ", panel.title() + ": ", ""));
  }
}
