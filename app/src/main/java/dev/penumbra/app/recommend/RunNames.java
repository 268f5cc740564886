package dev.penumbra.app.recommend;

import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.simulator.store.StoredRun;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What tells stored runs apart. */
final class RunNames extends StringConverter<StoredRun> {
  private final Words words;
  private final Figures figures;

  RunNames(Words words, Figures figures) {
    this.words = words;
    this.figures = figures;
  }

  @Override
  public String toString(@Nullable StoredRun run) {
    return run == null
        ? ""
        : run.begunAt()
            .map(at -> words.text("recommend.run.made", name(run), figures.clock(at)))
            .orElse(name(run));
  }

  private String name(StoredRun run) {
    return words.text("recommend.run.name", Long.toString(run.number()), run.identity().policy(),
        Long.toString(run.identity().seed()));
  }

  @Override
  public StoredRun fromString(String text) {
    throw new IllegalStateException("runs are chosen, not typed");
  }
}
