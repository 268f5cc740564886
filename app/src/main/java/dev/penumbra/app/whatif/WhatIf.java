package dev.penumbra.app.whatif;

import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.session.ShownRun;
import dev.penumbra.app.session.recording.Cell;
import dev.penumbra.engine.landscape.Landscape;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks what shall become different from the moment looked at, and forks the run that is looked at. */
public final class WhatIf {
  private final ScreenContext context;
  private final Session session;

  public WhatIf(ScreenContext context) {
    this.context = context;
    this.session = context.session();
  }

  /** Opens the dialogue; a run under way stands still meanwhile. Does nothing while there is no slot to begin from. */
  public void open(@Nullable Window owner) {
    session.run().get().filter(run -> session.transport().slot().get() < run.recording().size()).ifPresent(run -> {
      session.transport().pause();
      show(run, session.transport().slot().get(), owner);
    });
  }

  private void show(ShownRun run, int slot, @Nullable Window owner) {
    Instant at = run.recording().start(slot);
    WhatIfPane pane = new WhatIfPane(
        run.scenario().scenario(), at, context.figures().moment(at), zone(run, slot), context.words());
    ButtonType fork = new ButtonType(context.words().text("whatif.fork"), ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner);
    dialog.setTitle(context.words().text("whatif.button"));
    dialog.setResizable(true);
    DialogPane frame = dialog.getDialogPane();
    frame.setContent(pane);
    frame.getButtonTypes().addAll(ButtonType.CANCEL, fork);
    frame.lookupButton(fork).setId("whatif-fork");
    frame.lookupButton(ButtonType.CANCEL).setId("whatif-cancel");
    context.appearance().dress(frame.getScene());
    frame.lookupButton(fork)
        .addEventFilter(
            ActionEvent.ACTION, pressed -> pane.findTurn().ifPresentOrElse(session::fork, pressed::consume));
    dialog.show();
  }

  /** The zone beside the homes that serves most in a slot, else the first home. */
  private static int zone(ShownRun run, int slot) {
    Landscape landscape = run.scenario().scenario().landscape();
    Optional<Cell> busiest = run.recording()
        .frame(slot)
        .cells()
        .stream()
        .filter(c -> c.requests() > 0)
        .filter(c -> !landscape.services().get(c.service()).home().equals(landscape.zones().get(c.zone()).id()))
        .max(Comparator.comparingLong(Cell::requests));
    return busiest.map(Cell::zone).orElseGet(() -> landscape.getZone(landscape.services().getFirst().home()));
  }
}
