package dev.penumbra.app.map.draw;

import dev.penumbra.app.map.scene.ZoneMark.Trouble;
import dev.penumbra.app.theme.Palette;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.model.ZoneKind;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/**
 * The sign of a zone. Its outline says the kind: circle, diamond or triangle for region, local zone, wavelength zone; its
 * filling how ready it is: none, half, whole; a broken ring that it is on its way; a cross that something is wrong.
 */
public final class ZoneGlyph {
  private static final double[] DASHES = {4, 3.5};

  /**
   * What a sign says.
   *
   * @param phase of the broken ring, in pixels; it turns as this grows
   */
  public record Sign(ZoneKind kind, Level level, boolean moving, Trouble trouble, double phase) {}

  private ZoneGlyph() {}

  /** Draws a sign around a point. */
  public static void draw(GraphicsContext g, Sign sign, double x, double y, double radius, Palette palette) {
    Color colour = colour(sign, palette);
    g.setLineDashes();
    shape(g, sign.kind(), x, y, radius + 1.6);
    g.setFill(palette.ink().halo());
    g.fill();
    shape(g, sign.kind(), x, y, radius);
    fill(g, sign, x, y, radius, colour);
    g.setStroke(colour);
    g.setLineWidth(sign.level() == Level.ABSENT ? 1.2 : 1.8);
    g.stroke();
    if (sign.moving()) {
      ring(g, x, y, radius, sign.phase(), palette.states().transition());
    }
    if (sign.trouble() != Trouble.NONE) {
      cross(g, x, y, radius, palette.states().failed());
    }
  }

  private static Color colour(Sign sign, Palette palette) {
    if (sign.trouble() == Trouble.FAILED) {
      return palette.states().failed();
    }
    return switch (sign.level()) {
      case ABSENT -> palette.states().absent();
      case SHADOW -> palette.states().shadow();
      case ACTIVE -> palette.states().active();
    };
  }

  private static void fill(GraphicsContext g, Sign sign, double x, double y, double radius, Color colour) {
    g.setFill(colour);
    switch (sign.level()) {
      case ABSENT -> {
        // the outline alone
      }
      case ACTIVE -> g.fill();
      case SHADOW -> {
        g.save();
        g.beginPath();
        g.rect(x - radius, y, 2 * radius, radius);
        g.clip();
        shape(g, sign.kind(), x, y, radius);
        g.fill();
        g.restore();
        shape(g, sign.kind(), x, y, radius);
      }
    }
  }

  private static void shape(GraphicsContext g, ZoneKind kind, double x, double y, double radius) {
    g.beginPath();
    switch (kind) {
      case REGION -> g.arc(x, y, radius, radius, 0, 360);
      case LOCAL_ZONE -> corners(g, x, y, radius * 1.2, 4);
      case WAVELENGTH_ZONE -> corners(g, x, y + radius * 0.2, radius * 1.25, 3);
    }
    g.closePath();
  }

  /** A regular polygon that stands on a side, or on a corner when it has four. */
  private static void corners(GraphicsContext g, double x, double y, double radius, int corners) {
    for (int corner = 0; corner < corners; corner++) {
      double angle = 2 * Math.PI * corner / corners - Math.PI / 2;
      double cx = x + radius * Math.cos(angle);
      double cy = y + radius * Math.sin(angle);
      if (corner == 0) {
        g.moveTo(cx, cy);
      } else {
        g.lineTo(cx, cy);
      }
    }
  }

  private static void ring(GraphicsContext g, double x, double y, double radius, double phase, Color colour) {
    double around = radius + 4.5;
    g.setStroke(colour);
    g.setLineWidth(2);
    g.setLineDashes(DASHES);
    g.setLineDashOffset(-phase);
    g.strokeOval(x - around, y - around, 2 * around, 2 * around);
    g.setLineDashes();
  }

  private static void cross(GraphicsContext g, double x, double y, double radius, Color colour) {
    double arm = radius * 0.85 + 2;
    g.setStroke(colour);
    g.setLineWidth(2.2);
    g.strokeLine(x - arm, y - arm, x + arm, y + arm);
    g.strokeLine(x - arm, y + arm, x + arm, y - arm);
  }
}
