package dev.penumbra.app.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** Light or dark. */
public enum Theme {
  LIGHT, DARK;

  /** The style sheet of all controls. */
  String userAgentStylesheet() {
    return (this == LIGHT ? new PrimerLight() : new PrimerDark()).getUserAgentStylesheet();
  }

  /** The colours of what is drawn on canvases. */
  public Palette palette() {
    return this == LIGHT ? Palette.LIGHT : Palette.DARK;
  }

  /** The other one. */
  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /** Style class of the root, for what differs beyond the colours that controls look up. */
  String styleClass() {
    return this == LIGHT ? "light" : "dark";
  }
}
