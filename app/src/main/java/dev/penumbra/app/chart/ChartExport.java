package dev.penumbra.app.chart;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.penumbra.app.chart.TimeChart.Panel;
import dev.penumbra.app.theme.Palette;
import dev.penumbra.simulator.export.WholeFile;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;

/**
 * A chart as a file: a picture of what is in view, or the values of the whole run.
 *
 * @param view the part of the run that a picture shows
 * @param width of pictures in pixels
 * @param height of pictures in pixels
 */
record ChartExport(TimeChart chart, Palette palette, View view, ZoneId zone, int width, int height) {
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** A file that cannot be written throws {@link UncheckedIOException}; the name's ending says what it becomes. */
  void write(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    try {
      if (name.endsWith(".svg")) {
        WholeFile.write(file, svg());
      } else if (name.endsWith(".csv")) {
        WholeFile.write(file, csv());
      } else {
        writePng(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JFreeChart opaque() {
    JFreeChart drawn = ChartDrawing.draw(chart, palette, view, zone);
    drawn.setBackgroundPaint(ChartStyle.awt(palette.ground().panel()));
    return drawn;
  }

  BufferedImage picture() {
    return opaque().createBufferedImage(width, height);
  }

  private void writePng(Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture(), "png", bytes);
    WholeFile.write(file, bytes.toByteArray());
  }

  private String svg() throws IOException {
    SVGGraphics2D graphics = new SVGGraphics2D(document());
    graphics.setSVGCanvasSize(new java.awt.Dimension(width, height));
    opaque().draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    StringWriter out = new StringWriter();
    graphics.stream(out, true);
    return out.toString();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("every Java makes XML documents", e);
    }
  }

  /** A record per slot: its start in UTC, then each value; nothing where there is none. In RFC 4180. */
  String csv() {
    List<String> names = new ArrayList<>(List.of("slotStart"));
    List<double[]> columns = new ArrayList<>();
    chart.panels().forEach(panel -> column(panel, names, columns));
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text);
    csv.writeRecord(names);
    int slots = columns.stream().mapToInt(c -> c.length).max().orElse(0);
    IntStream.range(0, slots).forEach(slot -> csv.writeRecord(record(columns, slot)));
    return text.toString();
  }

  private static void column(Panel panel, List<String> names, List<double[]> columns) {
    panel.lines().forEach(line -> {
      names.add(panel.title() + ": " + line.name());
      columns.add(line.values());
    });
    panel.band().ifPresent(band -> {
      names.add(panel.title() + ": " + band.name() + " low");
      names.add(panel.title() + ": " + band.name() + " high");
      columns.add(band.low());
      columns.add(band.high());
    });
  }

  private List<String> record(List<double[]> columns, int slot) {
    List<String> record = new ArrayList<>(List.of(chart.moment(slot).toString()));
    columns.forEach(
        c -> record.add(slot < c.length && !Double.isNaN(c[slot]) ? Double.toString(c[slot]) : ""));
    return record;
  }
}
