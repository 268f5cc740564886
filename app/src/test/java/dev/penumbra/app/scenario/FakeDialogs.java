package dev.penumbra.app.scenario;

import dev.penumbra.app.dialog.FileDialogs;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Answers as a test says. */
public final class FakeDialogs implements FileDialogs {
  public Optional<Path> answer = Optional.empty();
  public Unsaved unsaved = Unsaved.GIVE_UP;
  public int asked;

  @Override
  public Optional<Path> openScenario(@Nullable Window owner) {
    return answer;
  }

  @Override
  public Optional<Path> saveScenario(@Nullable Window owner, String name) {
    return answer;
  }

  @Override
  public Optional<Path> saveAny(@Nullable Window owner, String name) {
    return answer;
  }

  @Override
  public Optional<Path> openAny(@Nullable Window owner) {
    return answer;
  }

  @Override
  public Unsaved unsaved(@Nullable Window owner) {
    asked++;
    return unsaved;
  }
}
