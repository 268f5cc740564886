package dev.penumbra.app.compare;

import atlantafx.base.theme.Styles;
import dev.penumbra.app.compare.study.Study;
import dev.penumbra.app.compare.study.Study.Setting;
import dev.penumbra.app.screen.Columns;
import dev.penumbra.app.screen.EmptyState;
import dev.penumbra.app.screen.Rows;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

/** A setting a line that is not the same in all runs. */
final class SettingTable extends TableView<Setting> {
  private static final double PATH = 310;
  private static final double VALUE = 105;

  private final Words words;
  private final Columns<Setting> columns;
  private final Rows<Setting> rows;

  SettingTable(Words words, Consumer<String> failed) {
    this.words = words;
    columns = new Columns<>(words, true);
    rows = new Rows<>(this, words, failed);
    setId("settings");
    setAccessibleText(words.text("compare.beside.settings"));
    getStyleClass().addAll("plain-table", Styles.DENSE);
    setPlaceholder(
        new EmptyState(Icon.DONE, words.text("scenario.changes.none"), words.text("scenario.changes.none.advice")));
  }

  /** Where the word to filter by is typed. */
  TextField filter() {
    return rows.filter();
  }

  void show(Study study) {
    int runs = study.subjects().size();
    if (getColumns().size() != runs + 1) {
      lay(runs);
    }
    rows.show(study.settings());
  }

  private void lay(int runs) {
    List<TableColumn<Setting, ?>> all = new ArrayList<>();
    all.add(columns.text("scenario.changes.value", PATH, Setting::path));
    for (int run = 0; run < runs; run++) {
      int position = run;
      Function<Setting, String> value = setting -> setting.values().get(position).orElse(words.text("map.none"));
      String letter = CompareModel.letter(run);
      all.add(
          columns.lines(letter, VALUE, List.of(new Columns.Line<>(letter, value)), Comparator.comparing(value)));
    }
    getColumns().setAll(all);
  }
}
