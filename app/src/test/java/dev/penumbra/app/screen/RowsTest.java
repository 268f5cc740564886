package dev.penumbra.app.screen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.words.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What every table can do. */
@ExtendWith(ApplicationExtension.class)
class RowsTest {
  @TempDir
  static Path folder;

  private final List<String> failures = new ArrayList<>();

  private TableView<City> table;
  private Rows<City> rows;

  record City(String name, double share) {}

  @Start
  void start(Stage stage) {
    Words words = Words.english();
    table = new TableView<>();
    table.setId("cities");
    rows = new Rows<>(table, words, new ToFolder(), failures::add);
    Columns<City> columns = new Columns<>(words, false);
    table.getColumns()
        .setAll(
            List.of(
                columns.text("map.zones.zone", 100, City::name),
                columns.number("map.zones.rate", 100, City::share, share -> Math.round(100 * share) + " %")));
    rows.show(List.of(new City("Oslo", 0.2), new City("Lima, Peru", 0.5), new City("Bergen", 0.3)));
    stage.setScene(new Scene(new VBox(rows.filter(), table), 400, 300));
    stage.setX(0);
    stage.setY(0);
    stage.show();
  }

  private List<String> names() {
    return table.getItems().stream().map(City::name).toList();
  }

  @Test
  void filter_byAWord_keepsRowsThatShowIt(FxRobot robot) {
    robot.clickOn(rows.filter()).write("E");
    assertThat(names()).containsExactly("Lima, Peru", "Bergen");
    robot.write("r");
    assertThat(names()).containsExactly("Lima, Peru", "Bergen");
    robot.write("g");
    assertThat(names()).containsExactly("Bergen");
    robot.interact(() -> rows.filter().setText("50 %"));
    assertThat(names()).containsExactly("Lima, Peru");
    robot.interact(() -> rows.show(List.of(new City("Quito", 0.5), new City("Cusco", 0.4))));
    assertThat(names()).as("other rows are filtered too").containsExactly("Quito");
  }

  @Test
  void sort_byANumber_isOfTheNumberAndNotOfItsText(FxRobot robot) {
    robot.interact(() -> {
      rows.show(List.of(new City("a", 0.2), new City("b", 1.0), new City("c", 0.1)));
      table.getSortOrder().setAll(List.of(table.getColumns().get(1)));
    });
    assertThat(names()).containsExactly("c", "a", "b");
  }

  @Test
  void copy_ofTheChosenRow_isWhatIsShown(FxRobot robot) {
    robot.interact(() -> {
      table.getSelectionModel().select(1);
      table.requestFocus();
    });
    robot.press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("Zone\treq/s\nLima, Peru\t50 %"));
  }

  @Test
  void export_writesTheRowsShownInTheirOrder(FxRobot robot) {
    robot.interact(() -> {
      rows.filter().setText("e");
      table.getSortOrder().setAll(List.of(table.getColumns().get(0)));
      table.getContextMenu().getItems().get(2).fire();
    });
    assertThat(folder.resolve("cities.csv"))
        .hasContent("Zone,req/s\r\nBergen,30 %\r\n\"Lima, Peru\",50 %\r\n".replace("\r\n", "\n"));
  }

  @Test
  void export_toAFolderThatIsNot_isToldAndNothingElse(FxRobot robot) {
    robot.interact(() -> {
      table.setId("no/such/cities");
      table.getContextMenu().getItems().get(2).fire();
    });
    assertThat(failures).singleElement().asString().contains("cities.csv", "Choose another place");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void copy_ofAColumnOfLines_givesEachAColumnOfItsOwn(FxRobot robot) {
    robot.interact(() -> {
      Columns<City> columns = new Columns<>(Words.english(), false);
      table.getColumns()
          .setAll(
              List.of(
                  columns.lines(
                      "A, twice", 100,
                      List.of(
                          new Columns.Line<>("A", City::name), new Columns.Line<>("A twice", c -> c.name() + c.name())),
                      Comparator.comparing(City::name))));
      table.getContextMenu().getItems().get(1).fire();
    });
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString())
            .startsWith("A\tA twice\nOslo\tOsloOslo\nLima, Peru"));
  }

  /** Saves to the folder of the test, under the name that is offered. */
  private static final class ToFolder implements FileDialogs {
    @Override
    public Optional<Path> openScenario(@Nullable Window owner) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveScenario(@Nullable Window owner, String name) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> saveAny(@Nullable Window owner, String name) {
      return Optional.of(folder.resolve(name));
    }

    @Override
    public Optional<Path> openAny(@Nullable Window owner) {
      return Optional.empty();
    }

    @Override
    public Unsaved unsaved(@Nullable Window owner) {
      return Unsaved.GIVE_UP;
    }
  }
}
