package dev.penumbra.app.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What an icon means, and its glyph. */
public enum Icon {
  BRAND(Feather.SUN), MAP(Feather.MAP), WORLD(Feather.GLOBE), SCENARIO(
      Feather.SLIDERS), RECOMMEND(
          Feather.CHECK_SQUARE), RUN(Feather.PLAY), PLAY(Feather.PLAY), PAUSE(Feather.PAUSE), STEP(
              Feather.CHEVRON_RIGHT), STEP_BACK(Feather.CHEVRON_LEFT), NEXT_EVENT(Feather.SKIP_FORWARD), CANCEL(
                  Feather.X), UNDO(Feather.CORNER_UP_LEFT), REDO(Feather.CORNER_UP_RIGHT), OPEN(Feather.FOLDER), SAVE(
                      Feather.SAVE), LIGHT(Feather.SUN), DARK(Feather.MOON), SEARCH(Feather.SEARCH), ZOOM_IN(
                          Feather.PLUS), ZOOM_OUT(Feather.MINUS), FIT(Feather.MAXIMIZE), PROBLEM(
                              Feather.ALERT_TRIANGLE), DONE(Feather.CHECK_CIRCLE), FAILED(Feather.ALERT_OCTAGON), BUSY(
                                  Feather.LOADER), EXPORT(Feather.DOWNLOAD), COPY(
                                      Feather.COPY), CLOSE(Feather.X), UP(
                                          Feather.ARROW_UP), DOWN(Feather.ARROW_DOWN), IMPORT(Feather.UPLOAD), NEW(
                                              Feather.FILE_PLUS), CHOOSE(Feather.CHEVRON_DOWN), WHAT_IF(
                                                  Feather.GIT_BRANCH), TIMELINE(Feather.ACTIVITY), COMPARE(
                                                      Feather.COLUMNS);

  private final Feather glyph;

  Icon(Feather glyph) {
    this.glyph = glyph;
  }

  /** A new node that shows it; its size and colour come from the style sheet. */
  public FontIcon node() {
    return new FontIcon(glyph);
  }
}
