package dev.penumbra.app.scenario.intake;

import dev.penumbra.app.theme.WrappedLabel;
import atlantafx.base.theme.Styles;
import dev.penumbra.app.scenario.intake.Meaning.OnePlace;
import dev.penumbra.app.scenario.intake.Meaning.Placing;
import dev.penumbra.app.scenario.intake.Meaning.Rule;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import dev.penumbra.engine.config.format.scalar.Quantity;
import dev.penumbra.simulator.demand.reader.Coordinates;
import dev.penumbra.simulator.demand.file.ColumnNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Says what the lines of a file mean: columns, places, services. */
final class MeaningForm extends VBox {
  private final Words words;
  private final Sample sample;
  private final Runnable changed;
  private final Supplier<Optional<Path>> chooser;
  private final ComboBox<SourceKind> kind = new ComboBox<>();
  private final ComboBox<String> time = new ComboBox<>();
  private final ComboBox<String> place = new ComboBox<>();
  private final ComboBox<String> count = new ComboBox<>();
  private final ComboBox<String> north = new ComboBox<>();
  private final ComboBox<String> east = new ComboBox<>();
  private final TextField places = new TextField();
  private final TextField networks = new TextField();
  private final TextField placeField = new TextField();
  private final TextField id = new TextField("place");
  private final TextField latitude = new TextField();
  private final TextField longitude = new TextField();
  private final TextField timeZone = new TextField();
  private final TextField slot = new TextField();
  private final CheckBox window = new CheckBox();
  private final Map<String, TextField> paths = new LinkedHashMap<>();

  MeaningForm(Sample sample, List<String> services, Supplier<Optional<Path>> chooser, Runnable changed, Words words) {
    this.words = words;
    this.sample = sample;
    this.chooser = chooser;
    this.changed = changed;
    getStyleClass().add("meaning");
    services.forEach(s -> paths.put(s, new TextField()));
    kind.setId("import-kind");
    kind.getItems().setAll(SourceKind.values());
    kind.setConverter(new Named<>(words));
    kind.setValue(sample.kind());
    column(time, "import-time", List.of("time", "timestamp", "period", "date", "datetime", "when"));
    column(place, "import-place", List.of("place", "airport", "city", "region", "site", "location"));
    column(count, "import-count", List.of("count", "value", "requests", "passengers", "hits", "volume"));
    column(north, "import-latitude-column", List.of("latitude", "lat", "client_lat", "client_latitude", "geo_lat"));
    column(east, "import-longitude-column",
        List.of("longitude", "lon", "lng", "long", "client_lon", "client_longitude", "geo_lon"));
    window.setText(words.text("import.window"));
    window.setId("import-window");
    window.setSelected(true);
    for (TextField each : List.of(places, networks, placeField, id, latitude, longitude, timeZone, slot)) {
      tell(each);
    }
    paths.values().forEach(this::tell);
    kind.valueProperty().subscribe(_ -> arrange());
    kind.setOnAction(_ -> changed.run());
    window.setOnAction(_ -> changed.run());
    arrange();
  }

  private void tell(TextField field) {
    field.setOnAction(_ -> changed.run());
    field.focusedProperty().subscribe((before, now) -> {
      if (before && !now) {
        changed.run();
      }
    });
  }

  private void column(ComboBox<String> box, String name, List<String> usual) {
    box.setId(name);
    box.getItems().setAll(sample.header());
    box.setValue(sample.find(usual).orElse(null));
    box.setOnAction(_ -> changed.run());
  }

  /** What is asked depends on what the lines are. */
  private void arrange() {
    getChildren().setAll(line("import.kind", kind));
    switch (kind.getValue()) {
      case COUNTS -> getChildren().addAll(
          line("import.time", time), line("import.count", count),
          line("import.slot", prompted(slot, "import.slot.usual")));
      case REQUESTS -> getChildren().add(line("import.time", time));
      case ACCESS_LOG -> paths.forEach((service, field) -> {
        field.setId("import-path-" + service);
        getChildren().add(labelled(words.text("import.path", service), prompted(field, "import.path.all")));
      });
    }
    Label where = new Label(words.text("import.where"));
    where.getStyleClass().add("section-title");
    getChildren().add(where);
    if (kind.getValue() == SourceKind.ACCESS_LOG) {
      getChildren().addAll(
          line("import.field", prompted(placeField, "import.none")),
          line("import.networks", file(networks, "networks")),
          line("import.places", file(places, "places")));
    } else {
      if (kind.getValue() == SourceKind.REQUESTS) {
        getChildren().addAll(
            line("import.latitude.column", north), line("import.longitude.column", east), hint("import.or.places"));
      }
      getChildren().addAll(
          line("import.places", file(places, "places")), line("import.place.column", place), hint("import.or"),
          line("import.id", id), line("import.latitude", prompted(latitude, "import.degrees")),
          line("import.longitude", prompted(longitude, "import.degrees")),
          line("import.zone", prompted(timeZone, "import.zone.usual")));
    }
    getChildren().add(window);
    id.setId("import-id");
    latitude.setId("import-latitude");
    longitude.setId("import-longitude");
    timeZone.setId("import-zone");
    placeField.setId("import-field");
    slot.setId("import-slot");
  }

  private Label hint(String key) {
    return new WrappedLabel(words.text(key), "muted");
  }

  private TextField prompted(TextField field, String key) {
    field.setPromptText(words.text(key));
    return field;
  }

  private Node file(TextField field, String name) {
    field.setId("import-" + name);
    prompted(field, "import.none");
    Button browse = new Button(null, Icon.OPEN.node());
    browse.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    browse.setAccessibleText(words.text("scenario.browse"));
    browse.setOnAction(_ -> chooser.get().ifPresent(path -> {
      field.setText(path.toString());
      changed.run();
    }));
    HBox.setHgrow(field, Priority.ALWAYS);
    HBox line = new HBox(field, browse);
    line.getStyleClass().add("form-editor");
    return line;
  }

  private Node line(String key, Node editor) {
    return labelled(words.text(key), editor);
  }

  private static Node labelled(String text, Node editor) {
    Label label = new Label(text);
    label.getStyleClass().add("meaning-label");
    label.setLabelFor(editor);
    editor.setAccessibleText(text);
    HBox.setHgrow(editor, Priority.ALWAYS);
    HBox line = new HBox(label, editor);
    line.getStyleClass().add("form-line");
    return line;
  }

  /** What is said at present; what cannot be understood is taken for not said. */
  Meaning meaning() {
    ColumnNames usual = ColumnNames.USUAL;
    ColumnNames columns = new ColumnNames(
        named(time, usual.time()), named(place, usual.place()), named(count, usual.count()),
        named(north, usual.latitude()), named(east, usual.longitude()));
    boolean log = kind.getValue() == SourceKind.ACCESS_LOG;
    Optional<Path> table = path(places);
    Placing placing = new Placing(
        table, log || table.isPresent() ? Optional.empty() : onePlace(), log ? path(networks) : Optional.empty(),
        log ? text(placeField) : Optional.empty());
    return new Meaning(
        kind.getValue(), columns, placing, text(slot).flatMap(Quantity::duration), log ? rules() : List.of(),
        window.isSelected());
  }

  private static String named(ComboBox<String> box, String usual) {
    return box.getValue() == null ? usual : box.getValue();
  }

  /** Services with a path, and then the first without one, which has the rest. */
  private List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    paths.forEach((service, field) -> text(field).ifPresent(path -> rules.add(new Rule(service, path))));
    paths.keySet()
        .stream()
        .filter(s -> rules.stream().noneMatch(r -> r.service().equals(s)))
        .findFirst()
        .ifPresent(s -> rules.add(new Rule(s, "")));
    return rules;
  }

  private Optional<OnePlace> onePlace() {
    try {
      Optional<ZoneId> zone = text(timeZone).map(ZoneId::of);
      return Coordinates.parse(latitude.getText().strip(), longitude.getText().strip())
          .map(point -> new OnePlace(text(id).orElse("place"), point, zone));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(TextField field) {
    return Optional.of(field.getText()).map(String::strip).filter(t -> !t.isEmpty());
  }

  private static Optional<Path> path(TextField field) {
    try {
      return text(field).map(Path::of);
    } catch (InvalidPathException _) {
      return Optional.empty();
    }
  }
}
