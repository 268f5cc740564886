package dev.penumbra.app.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.penumbra.app.chart.TimeChart.Band;
import dev.penumbra.app.chart.TimeChart.Line;
import dev.penumbra.app.chart.TimeChart.Look;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.chart.TimeChart.Pen;
import dev.penumbra.app.chart.TimeChart.Row;
import dev.penumbra.app.chart.TimeChart.Span;
import dev.penumbra.app.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartExportTest {
  private static final long HOUR = 3_600_000;

  @TempDir
  Path folder;

  private static ChartExport export(Theme theme, Look look) {
    Panel panel = new Panel(
        "requests/s", Optional.of(new Band("Expected", new double[]{0, Double.NaN}, new double[]{3, 4}, 1)),
        List.of(new Line("Demand, \"all\"", new double[]{1.5, Double.NaN, 2}, 0, Pen.SOLID)));
    TimeChart chart = new TimeChart(
        Instant.parse("2001-04-16T00:00:00Z").toEpochMilli(), HOUR, 4,
        List.of(new Row("shop", List.of(new Span(1, 3, look))), new Row("basket", List.of())), List.of(panel));
    return new ChartExport(chart, theme.palette(), View.whole(4), ZoneOffset.UTC, 600, 400);
  }

  private static long pixels(BufferedImage picture, int colour, int fromY, int untilY) {
    return IntStream.range(fromY, untilY)
        .mapToLong(y -> IntStream.range(0, picture.getWidth()).filter(x -> picture.getRGB(x, y) == colour).count())
        .sum();
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void picture_ofADeploymentThatIsActive_hasABoxInItsColourInTheFirstRow(Theme theme) {
    BufferedImage picture = export(theme, Look.ACTIVE).picture();
    int active = new ChartStyle(theme.palette()).look(Look.ACTIVE).getRGB();
    assertThat(pixels(picture, active, 0, 45)).isGreaterThan(200L * 20);
    assertThat(pixels(picture, active, 60, 95)).as("the second is empty").isZero();
  }

  @Test
  void picture_ofAShadow_hasABoxOfHalfTheHeight() {
    ChartStyle style = new ChartStyle(Theme.LIGHT.palette());
    long whole = pixels(export(Theme.LIGHT, Look.ACTIVE).picture(), style.look(Look.ACTIVE).getRGB(), 0, 60);
    long half = pixels(export(Theme.LIGHT, Look.SHADOW).picture(), style.look(Look.SHADOW).getRGB(), 0, 60);
    assertThat((double) half / whole).isBetween(0.4, 0.6);
  }

  @Test
  void picture_ofLinesThatAreStacked_isFilledUpToTheirSum() {
    List<Line> halves = List.of(
        new Line("one", new double[]{1, 1, 1, 1}, 0, Pen.SOLID),
        new Line("two", new double[]{1, 1, 1, 1}, 1, Pen.SOLID));
    TimeChart chart = new TimeChart(
        0, HOUR, 4, List.of(), List.of(new Panel("$/h", Optional.empty(), halves, true)));
    BufferedImage picture = new ChartExport(
        chart, Theme.LIGHT.palette(), View.whole(4), ZoneOffset.UTC, 600, 400).picture();
    ChartStyle style = new ChartStyle(Theme.LIGHT.palette());
    long lower = pixels(picture, style.series(0).getRGB(), 0, 400);
    long upper = pixels(picture, style.series(1).getRGB(), 0, 400);
    assertThat(lower).isGreaterThan(10_000);
    assertThat((double) upper / lower).isBetween(0.9, 1.1);
  }

  @Test
  void picture_ofAStart_showsItsStepsOnlyFromNear() {
    TimeChart chart = new TimeChart(
        0, HOUR, 2000, List.of(new Row("shop", List.of(new Span(10, 11, Look.REGISTERING)))), List.of());
    int colour = new ChartStyle(Theme.LIGHT.palette()).look(Look.REGISTERING).getRGB();
    ChartExport far = new ChartExport(
        chart, Theme.LIGHT.palette(), View.whole(2000), ZoneOffset.UTC, 600, 400);
    ChartExport near = new ChartExport(
        chart, Theme.LIGHT.palette(), new View(8, 14), ZoneOffset.UTC, 600, 400);
    assertThat(pixels(far.picture(), colour, 0, 400)).isZero();
    assertThat(pixels(near.picture(), colour, 0, 400)).isGreaterThan(1000);
  }

  @Test
  void csv_hasALinePerSlotWithNothingWhereNothingIsKnown() {
    assertThat(export(Theme.LIGHT, Look.ACTIVE).csv().lines()).containsExactly(
        "slotStart,\"requests/s: Demand, \"\"all\"\"\",requests/s: Expected low,requests/s: Expected high",
        "2001-04-16T00:00:00Z,1.5,0.0,3.0", "2001-04-16T01:00:00Z,,,4.0", "2001-04-16T02:00:00Z,2.0,,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chart.svg", "chart.png", "chart.csv"})
  void write_makesWhatTheEndingSays(String name) throws IOException {
    Path file = folder.resolve(name);
    export(Theme.DARK, Look.FAILED).write(file);
    if (name.endsWith("png")) {
      assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(600);
    } else {
      assertThat(Files.readString(file)).contains(name.endsWith("svg") ? "<svg" : "slotStart");
    }
  }

  @Test
  void write_intoAFolderThatIsNot_saysWhich() {
    Path file = folder.resolve("no/such/chart.svg");
    assertThatThrownBy(() -> export(Theme.LIGHT, Look.ACTIVE).write(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("chart.svg");
  }
}
