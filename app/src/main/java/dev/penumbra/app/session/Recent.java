package dev.penumbra.app.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files of scenarios that were opened or saved lately. */
public final class Recent {
  /** A menu of more is no longer read. */
  private static final int MOST = 10;

  private final ObservableList<Path> files = FXCollections.observableArrayList();
  private final ObservableList<Path> view = FXCollections.unmodifiableObservableList(files);

  Recent() {}

  /** The latest first; changes with what is opened. */
  public ObservableList<Path> files() {
    return view;
  }

  void add(Optional<Path> file) {
    file.ifPresent(path -> {
      files.remove(path);
      files.addFirst(path);
      if (files.size() > MOST) {
        files.remove(MOST, files.size());
      }
    });
  }

  /** Those of an earlier start of the program. */
  public void restore(List<Path> earlier) {
    files.setAll(earlier.stream().distinct().limit(MOST).toList());
  }
}
