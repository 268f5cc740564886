package dev.penumbra.app.cli.report;

import dev.penumbra.simulator.verification.evidence.VerificationRow;
import dev.penumbra.simulator.verification.evidence.VerificationRow.Verdict;
import java.util.List;
import java.util.Locale;

/** The rows of a verification as a page that stands alone: one file of HTML that asks no network for anything. */
public final class VerificationPage {
  /** Width of a row's picture, in pixels; theory stands in its middle. */
  private static final int WIDTH = 160;
  /** Share of the picture's half that a row's limits take, so that a value beyond them still shows. */
  private static final double LIMITS_REACH = 0.6;

  private static final String HEAD = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Penumbra: the simulator against theory</title>
      <style>
      :root { color-scheme: light dark; font: 14px/1.4 system-ui, sans-serif; }
      body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; width: 100%; }
      th, td { padding: .25rem .6rem; border-bottom: 1px solid #8884; text-align: right; white-space: nowrap; }
      th:first-child, td:first-child { text-align: left; white-space: normal; }
      td { font-variant-numeric: tabular-nums; }
      .FAILED { font-weight: bold; background: #d5500033; }
      .NOT_MEASURED { opacity: .6; }
      svg { vertical-align: middle; }
      </style>
      </head>
      """;

  private VerificationPage() {}

  /** The whole page. */
  public static String of(List<VerificationRow> rows, long seed) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append(String.format(Locale.ROOT,
        """
            <body>
            <h1>The simulator against theory</h1>
            <p>%s Draws from seed %d. Limits hold for all rows together with 99 %%.
            In each picture the tick is theory, the bar reaches from the low to the high limit, the dot is what was observed.</p>
            <table>
            <thead><tr><th>what</th><th>theory</th><th>observed</th><th>low</th><th>high</th><th></th><th>verdict</th></tr></thead>
            <tbody>
            """,
        VerificationTable.sum(rows), seed));
    rows.forEach(row -> page.append(line(row)));
    return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
  }

  private static String line(VerificationRow row) {
    return String.format(
        "<tr class=\"%s\"><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>%n",
        row.verdict(), escaped(row.name()), VerificationTable.number(row.theory()),
        VerificationTable.number(row.observed()), VerificationTable.number(row.low()),
        VerificationTable.number(row.high()), picture(row), VerificationTable.words(row.verdict()));
  }

  /** Nothing where nothing was measured, or where limits leave no room to show. */
  private static String picture(VerificationRow row) {
    double reach = Math.max(Math.abs(row.high() - row.theory()), Math.abs(row.theory() - row.low())) / LIMITS_REACH;
    if (row.verdict() == Verdict.NOT_MEASURED || !(reach > 0) || Double.isInfinite(reach)) {
      return "";
    }
    double low = position((row.low() - row.theory()) / reach);
    double high = position((row.high() - row.theory()) / reach);
    return String.format(
        Locale.ROOT,
        "<svg width=\"%d\" height=\"14\" role=\"img\" aria-label=\"observed beside theory\">"
            + "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"7\" y2=\"7\" stroke=\"currentColor\" stroke-width=\"3\" opacity=\".35\"/>"
            + "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"1\" y2=\"13\" stroke=\"currentColor\"/>"
            + "<circle cx=\"%.1f\" cy=\"7\" r=\"3.5\" fill=\"currentColor\"/></svg>",
        WIDTH, low, high, position(0), position(0), position((row.observed() - row.theory()) / reach));
  }

  /** Pixels from the left of a deviation from -1 to 1; what lies beyond stands at the edge. */
  private static double position(double deviation) {
    return WIDTH / 2.0 + Math.clamp(deviation, -1, 1) * (WIDTH / 2.0 - 4);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
