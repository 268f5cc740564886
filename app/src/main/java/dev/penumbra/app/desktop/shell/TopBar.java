package dev.penumbra.app.desktop.shell;

import dev.penumbra.app.theme.IconButton;
import atlantafx.base.theme.Styles;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Document;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.theme.Theme;
import dev.penumbra.app.words.Words;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The scenario's name with its unsaved mark, undo and redo, the theme, and Run. */
final class TopBar extends HBox {
  private final Words words;
  private final Session session;

  TopBar(ScreenContext context, Actions actions) {
    words = context.words();
    session = context.session();
    getStyleClass().add("top-bar");
    Node brand = Icon.BRAND.node();
    brand.getStyleClass().add("brand");
    Label product = new Label(words.text("app.name"));
    product.getStyleClass().add("app-title");
    Region rule = new Region();
    rule.getStyleClass().add("top-rule");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().addAll(
        brand, product, rule, name(), unsavedMark(), gap,
        tool("open", Icon.OPEN, "top.open", actions::open), tool("save", Icon.SAVE, "top.save", actions::save),
        labelled(tool("undo", Icon.UNDO, "top.undo", session.edits()::undo), session.edits().undoLabel()),
        labelled(tool("redo", Icon.REDO, "top.redo", session.edits()::redo), session.edits().redoLabel()),
        theme(context), run(actions));
  }

  private Label name() {
    Label name = new Label();
    name.setId("scenario-name");
    name.getStyleClass().add("scenario-name");
    name.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> session.edits().document().get().map(this::nameOf).orElse(words.text("top.none")),
                session.scenario(), session.edits().document()));
    return name;
  }

  /** As the text last said without problems, else as the file is called. */
  private String nameOf(Document document) {
    return session.scenario()
        .get()
        .filter(open -> open.document().isSameAs(document))
        .map(open -> open.scenario().name())
        .orElse(document.name());
  }

  private Label unsavedMark() {
    Label mark = new Label(words.text("top.unsaved"));
    mark.setId("unsaved");
    mark.getStyleClass().add("unsaved");
    mark.visibleProperty().bind(session.edits().unsaved());
    mark.managedProperty().bind(mark.visibleProperty());
    return mark;
  }

  private Button tool(String id, Icon icon, String tip, Runnable action) {
    return new IconButton(icon, words.text(tip), Styles.FLAT).named(id).does(action);
  }

  /** Says what exactly it would do, and is only to be pressed when there is something. */
  private static Button labelled(Button button, ObservableValue<Optional<String>> label) {
    button.disableProperty().bind(label.map(Optional::isEmpty));
    String verb = button.getAccessibleText();
    Tooltip tip = new Tooltip();
    tip.textProperty().bind(label.map(l -> verb + l.map(text -> ": " + text).orElse("")));
    button.setTooltip(tip);
    return button;
  }

  private Button theme(ScreenContext context) {
    var theme = context.appearance().theme();
    Button button = tool("theme", Icon.DARK, "top.theme", () -> theme.set(theme.get().other()));
    theme.subscribe(now -> button.setGraphic((now == Theme.LIGHT ? Icon.DARK : Icon.LIGHT).node()));
    return button;
  }

  private Button run(Actions actions) {
    Button run = new Button(words.text("top.run"), Icon.RUN.node());
    run.setId("run");
    run.getStyleClass().add(Styles.ACCENT);
    run.setTooltip(new Tooltip(words.text("top.run.tip")));
    run.disableProperty().bind(session.edits().document().map(Optional::isEmpty));
    run.setOnAction(_ -> actions.run());
    return run;
  }
}
