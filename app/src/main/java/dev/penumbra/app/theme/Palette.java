package dev.penumbra.app.theme;

import java.util.List;
import javafx.scene.paint.Color;

/**
 * Colours of what is drawn on canvases. States take the hues of Okabe and Ito (2008), which people with any form of colour
 * blindness can tell apart, and are never told by colour alone.
 *
 * @param accent of what is chosen or current
 * @param latency ramp from quick to slow
 * @param series of lines and areas, in the order in which they are taken
 */
public record Palette(Ground ground, Ink ink, States states, Color accent, Ramp latency, List<Color> series) {
  /** What lies below everything. */
  public record Ground(Color sea, Color land, Color border, Color graticule, Color outline, Color panel, Color heat) {}

  /** What is written and ruled with. */
  public record Ink(Color text, Color muted, Color grid, Color halo) {}

  /** Of the states of a deployment. */
  public record States(Color absent, Color shadow, Color active, Color transition, Color failed) {}

  private static final List<Color> SERIES = List.of(
      Color.web("#0072b2"), Color.web("#e69f00"), Color.web("#009e73"), Color.web("#cc79a7"), Color.web("#d55e00"),
      Color.web("#56b4e9"));

  static final Palette LIGHT = new Palette(
      new Ground(
          Color.web("#eef3f8"), Color.web("#d3dbe5"), Color.web("#f8fafc"), Color.web("#dfe8f1"), Color.web("#bccad9"),
          Color.web("#ffffff"), Color.web("#e69f00")),
      new Ink(Color.web("#1f2937"), Color.web("#64748b"), Color.web("#e5e7eb"), Color.web("#ffffff")),
      new States(
          Color.web("#7b8794"), Color.web("#56b4e9"), Color.web("#0072b2"), Color.web("#e69f00"), Color.web("#d55e00")),
      Color.web("#0969da"), Ramp.of("#009e73", "#56b4e9", "#cc79a7", "#d55e00"), SERIES);

  static final Palette DARK = new Palette(
      new Ground(
          Color.web("#0e1726"), Color.web("#27364c"), Color.web("#121c2b"), Color.web("#18253a"), Color.web("#33445e"),
          Color.web("#0d1117"), Color.web("#f0b429")),
      new Ink(Color.web("#e6edf3"), Color.web("#8b98a9"), Color.web("#21303f"), Color.web("#0d1117")),
      new States(
          Color.web("#8b98a9"), Color.web("#79c7f2"), Color.web("#2f9be0"), Color.web("#f0b429"), Color.web("#f0743a")),
      Color.web("#4493f8"), Ramp.of("#1fc598", "#6cc4f5", "#e093bf", "#f0743a"),
      List.of(
          Color.web("#4aa8e8"), Color.web("#f0b429"), Color.web("#1fc598"), Color.web("#e093bf"), Color.web("#f0743a"),
          Color.web("#8fd3ff")));
}
