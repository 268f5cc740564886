package dev.penumbra.app.scenario;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.ObservableList;

/** What the screen's buttons and panes ask for. */
interface ScenarioActions {
  /** Scenarios to begin from. */
  List<Path> templates();

  /** Files that were open lately. */
  ObservableList<Path> recent();

  void newFrom(Path template);

  void open();

  void open(Path file);

  void saveAs();

  /** Asks for a file that becomes the demand. */
  void importDemand();

  /** Files were dropped on the screen. */
  void dropped(List<Path> files);

  /** The text was changed by hand. */
  void typed(String text);

  void compareWithOther();

  void compareWithKept();

  /** Tells of something that could not be done. */
  void failed(String message);

  /** Shows the field a path leads to. */
  void openPath(String path);
}
