package dev.penumbra.app.timeline;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.screen.Columns;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.timeline.story.DecisionRow;
import dev.penumbra.app.timeline.story.Lane;
import dev.penumbra.app.timeline.story.Story;
import dev.penumbra.app.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The decisions of a run, filtered by place and kind; choosing one looks at it and moves the moment to it. */
final class DecisionList extends VBox {
  private final TimelineModel model;
  private final Words words;
  private final Session session;
  private final ObservableList<DecisionRow> all = FXCollections.observableArrayList();
  private final FilteredList<DecisionRow> filtered = new FilteredList<>(all);
  private final ComboBox<Object> where = new ComboBox<>();
  private final ComboBox<String> kind = new ComboBox<>();

  DecisionList(TimelineModel model, ScreenContext context) {
    this.model = model;
    words = context.words();
    session = context.session();
    getStyleClass().add("decision-list");
    TableView<DecisionRow> table = table(context);
    VBox.setVgrow(table, Priority.ALWAYS);
    HBox filters = new HBox(filter(where, "decision-place", "timeline.where"), filter(kind, "decision-kind",
        "timeline.kind"));
    filters.getStyleClass().add("filters");
    getChildren().addAll(filters, table);
    kind.getItems().setAll(words.text("timeline.changes"), words.text("timeline.holds"), words.text("timeline.every"));
    kind.getSelectionModel().selectFirst();
    where.getItems().setAll(words.text("timeline.everywhere"));
    where.getSelectionModel().selectFirst();
    where.valueProperty().subscribe(_ -> apply());
    kind.valueProperty().subscribe(_ -> apply());
    model.story.subscribe(this::show);
  }

  private <T> ComboBox<T> filter(ComboBox<T> box, String id, String key) {
    box.setId(id);
    box.setAccessibleText(words.text(key));
    box.setMaxWidth(Double.MAX_VALUE);
    box.setMinWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private TableView<DecisionRow> table(ScreenContext context) {
    Columns<DecisionRow> columns = new Columns<>(words, true);
    SortedList<DecisionRow> sorted = new SortedList<>(filtered);
    TableView<DecisionRow> table = new TableView<>(sorted);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setId("decisions");
    table.getStyleClass().addAll(Styles.DENSE, "plain-table");
    table.setAccessibleText(words.text("timeline.decisions"));
    table.setPlaceholder(new Label(words.text("timeline.decisions.none")));
    table.getColumns()
        .setAll(
            List.of(
                columns.column("timeline.when", 104, r -> r.slot(), slot -> when(context, slot),
                    Comparator.<Integer>naturalOrder()),
                columns.text("timeline.place", 128, r -> r.place().name()),
                columns.text("timeline.outcome", 150, DecisionRow::outcome)));
    table.getColumns().getFirst().setMinWidth(104); // a date and a time whole
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getSelectionModel().selectedItemProperty().subscribe(row -> {
      if (row != null) {
        model.chosen.set(Optional.of(row));
      }
    });
    return table;
  }

  private String when(ScreenContext context, int slot) {
    return session.run()
        .get()
        .map(run -> run.recording().start(slot))
        .map(at -> context.figures().day(at) + " " + context.figures().time(at))
        .orElse("");
  }

  private void show(Optional<Story> story) {
    List<DecisionRow> rows = story.map(Story::decisions).orElse(List.of());
    if (goesOn(rows)) {
      all.addAll(rows.subList(all.size(), rows.size())); // what a run decided once stays
    } else {
      all.setAll(rows);
    }
    List<Lane> places = story.map(Story::places).orElse(List.of());
    if (where.getItems().size() != places.size() + 1) {
      Object before = where.getValue();
      where.getItems().setAll(words.text("timeline.everywhere"));
      where.getItems().addAll(places);
      where.setValue(where.getItems().contains(before) ? before : where.getItems().getFirst());
    }
  }

  /** True when rows are those shown and more; those of another run are not. */
  private boolean goesOn(List<DecisionRow> rows) {
    return all.isEmpty() || (rows.size() >= all.size() && rows.getFirst().equals(all.getFirst())
        && rows.get(all.size() - 1).equals(all.getLast()));
  }

  private void apply() {
    Predicate<DecisionRow> here = where.getValue() instanceof Lane place ? r -> r.place().equals(place) : _ -> true;
    Predicate<DecisionRow> such = switch (kind.getSelectionModel().getSelectedIndex()) {
      case 0 -> r -> !r.decision().isHold();
      case 1 -> r -> r.decision().isHold();
      default -> _ -> true;
    };
    filtered.setPredicate(here.and(such));
  }
}
