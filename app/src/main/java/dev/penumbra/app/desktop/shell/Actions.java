package dev.penumbra.app.desktop.shell;

/** What only the window itself can do. */
public interface Actions {
  /** Asks for a scenario's file and opens it. */
  void open();

  /** Keeps the scenario in its file; asks for one when it has none. */
  void save();

  /** Runs the scenario from its start, with what is typed in a field that was not left yet. */
  void run();
}
