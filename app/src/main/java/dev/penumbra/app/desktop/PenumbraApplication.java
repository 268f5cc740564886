package dev.penumbra.app.desktop;

import dev.penumbra.app.desktop.measure.FirstFrames;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;

/** The app as JavaFX starts it. */
public final class PenumbraApplication extends Application {
  private Optional<Desk> desk = Optional.empty();

  @Override
  public void start(Stage stage) {
    Desk opened = Desk.open(stage, Home.ofUser());
    desk = Optional.of(opened);
    FirstFrames.watchIfAsked(opened.shell().ids(), opened.shell()::show);
    stage.show();
    List<String> files = getParameters().getUnnamed();
    new AfterFirstFrame(() -> opened.begin(files.stream().findFirst().map(Path::of))).start();
  }

  @Override
  public void stop() {
    desk.ifPresent(Desk::close);
  }
}
