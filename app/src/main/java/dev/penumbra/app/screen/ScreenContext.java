package dev.penumbra.app.screen;

import dev.penumbra.app.session.Background;
import dev.penumbra.app.session.Notice;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.app.workspace.Workspace;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a screen is made from.
 *
 * @param background does what takes time and hands it back to the window's thread
 * @param workspace runs that are kept; empty when they cannot be
 * @param templates folder of scenarios to begin from
 */
public record ScreenContext(
    Session session, Background background, Appearance appearance, Words words, Figures figures,
    Optional<Workspace> workspace, Path templates) {
  /** Tells of something that could not be done. */
  public void fail(String message) {
    session.tell(new Notice.Failure(message));
  }
}
