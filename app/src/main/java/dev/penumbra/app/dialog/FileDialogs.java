package dev.penumbra.app.dialog;

import dev.penumbra.app.words.Words;
import java.io.File;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks people for files. */
public interface FileDialogs {
  /** A scenario to open; empty when none was chosen. */
  Optional<Path> openScenario(@Nullable Window owner);

  /** Where to keep a scenario; empty when no place was chosen. */
  Optional<Path> saveScenario(@Nullable Window owner, String name);

  /** Where to keep something else. */
  Optional<Path> saveAny(@Nullable Window owner, String name);

  /** Any file. */
  Optional<Path> openAny(@Nullable Window owner);

  /** What becomes of edits that are kept nowhere. */
  Unsaved unsaved(@Nullable Window owner);

  /** What to do with edits before their document is given up. */
  enum Unsaved {
    SAVE, GIVE_UP, STAY
  }

  /** The dialogues of the desktop. */
  static FileDialogs ofDesktop(Words words) {
    return new Desktop(words);
  }

  /** As the desktop does it. */
  record Desktop(Words words) implements FileDialogs {
    @Override
    public Optional<Path> openScenario(@Nullable Window owner) {
      return Optional.ofNullable(scenarios("scenario.open").showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> saveScenario(@Nullable Window owner, String name) {
      FileChooser chooser = scenarios("scenario.save.as");
      chooser.setInitialFileName(name);
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> saveAny(@Nullable Window owner, String name) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(words.text("recommend.save"));
      chooser.setInitialFileName(name);
      return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> openAny(@Nullable Window owner) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(words.text("scenario.browse"));
      return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Unsaved unsaved(@Nullable Window owner) {
      Map<ButtonType, Unsaved> answers = new LinkedHashMap<>();
      answers.put(button(Unsaved.SAVE, ButtonData.YES), Unsaved.SAVE);
      answers.put(button(Unsaved.GIVE_UP, ButtonData.NO), Unsaved.GIVE_UP);
      answers.put(button(Unsaved.STAY, ButtonData.CANCEL_CLOSE), Unsaved.STAY);
      Alert alert = new Alert(
          AlertType.NONE, words.text("scenario.unsaved"), answers.keySet().toArray(ButtonType[]::new));
      alert.setTitle(words.text("app.name"));
      alert.initOwner(owner);
      return alert.showAndWait().map(answers::get).orElse(Unsaved.STAY);
    }

    private ButtonType button(Unsaved answer, ButtonData place) {
      return new ButtonType(words.name(answer), place);
    }

    private FileChooser scenarios(String title) {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(words.text(title));
      chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(words.text("top.files"), "*.yaml", "*.yml"));
      return chooser;
    }
  }
}
