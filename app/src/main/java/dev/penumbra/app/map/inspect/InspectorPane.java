package dev.penumbra.app.map.inspect;

import dev.penumbra.app.theme.WrappedLabel;
import dev.penumbra.app.theme.IconButton;
import atlantafx.base.theme.Styles;
import dev.penumbra.app.map.inspect.ZoneReport.ServiceReport;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.reason.WhyPane;
import dev.penumbra.app.words.Words;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows a zone's report. */
public final class InspectorPane extends VBox {
  private final Words words;
  private final Label name = new Label();
  private final Label kind = new Label();
  private final VBox services = new VBox();

  /**
   * An empty pane.
   *
   * @param close is run when it shall go away
   */
  public InspectorPane(Words words, Runnable close) {
    this.words = words;
    setId("inspector");
    getStyleClass().addAll("card", "inspector");
    name.setId("inspector-name");
    name.getStyleClass().add("card-title");
    kind.getStyleClass().add("muted");
    kind.setWrapText(true);
    Button closing = new IconButton(Icon.CLOSE, words.text("map.inspector.close"), Styles.FLAT, Styles.SMALL)
        .named("inspector-close")
        .does(close);
    VBox titles = new VBox(name, kind);
    HBox.setHgrow(titles, Priority.ALWAYS);
    services.getStyleClass().add("inspector-services");
    ScrollPane scroll = new ScrollPane(services);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("bare-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(new HBox(titles, closing), scroll);
  }

  /** Shows a report in place of what was shown. */
  public void show(ZoneReport report) {
    name.setText(report.name());
    kind.setText(report.zone() + "  ·  " + report.kind());
    services.getChildren().setAll(report.services().stream().map(this::service).toList());
  }

  private Node service(ServiceReport report) {
    Label title = new Label(report.service());
    title.getStyleClass().add("section-title");
    Label state = new Label(report.state());
    state.getStyleClass().add("badge");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(title, gap, state);
    head.getStyleClass().add("section-head");
    VBox section = new VBox(head);
    section.getStyleClass().add("inspector-section");
    if (!report.lines().isEmpty()) {
      section.getChildren().add(WhyPane.grid(report.lines()));
    }
    section.getChildren()
        .add(report.why()
            .<Node>map(why -> new WhyPane(words, why))
            .orElseGet(() -> new WrappedLabel(words.text("map.why.never"), "muted")));
    return section;
  }
}
