package dev.penumbra.app.cli.forecast;

import dev.penumbra.engine.prediction.backtest.Measures;
import dev.penumbra.engine.prediction.backtest.PairedBootstrap;
import dev.penumbra.engine.prediction.backtest.RollingEvaluation.Origin;
import dev.penumbra.engine.prediction.backtest.Score;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Scores over series: one line per method, a row per origin, and how sure the difference is. */
final class ScoreTable {
  private ScoreTable() {}

  /** The methods, the bank first. */
  private enum Method {
    BANK("bank"), SEASONAL_NAIVE("seasonal naive"), NAIVE2("naive 2"), LAST_VALUE("last value");

    private final String word;

    Method(String word) {
      this.word = word;
    }

    Score score(Origin origin) {
      return switch (this) {
        case BANK -> origin.bank();
        case SEASONAL_NAIVE -> origin.seasonalNaive();
        case NAIVE2 -> origin.naive2();
        case LAST_VALUE -> origin.lastValue();
      };
    }
  }

  static void print(List<List<Origin>> series, PrintWriter out) {
    List<List<Origin>> scored = series.stream().filter(origins -> !origins.isEmpty()).toList();
    out.printf(Locale.ROOT, "%d series, %d of them never change%n", series.size(), series.size() - scored.size());
    if (scored.isEmpty()) {
      return;
    }
    List<Origin> all = scored.stream().flatMap(List::stream).toList();
    out.printf(
        Locale.ROOT, "%-16s %8s %8s %8s %8s %8s %6s %6s %6s%n", "", "MASE", "sMAPE", "OWA", "MSIS", "pinball", "in80",
        "in90", "in95");
    for (Method method : Method.values()) {
      row(method.word, all, method, out);
    }
    int most = scored.stream().mapToInt(List::size).max().orElseThrow();
    for (int origin = 0; most > 1 && origin < most; origin++) {
      int at = origin;
      List<Origin> here = scored.stream().filter(list -> list.size() > at).map(list -> list.get(at)).toList();
      row("bank, origin " + (origin + 1), here, Method.BANK, out);
    }
    double[] bank = scored.stream().mapToDouble(list -> mean(list, o -> o.bank().mase())).toArray();
    double[] naive = scored.stream().mapToDouble(list -> mean(list, o -> o.seasonalNaive().mase())).toArray();
    PairedBootstrap.Difference difference = PairedBootstrap.difference(bank, naive);
    out.printf(
        Locale.ROOT, "MASE of the bank less seasonal naive's: %+.4f, 95 %% within %+.4f to %+.4f over series%n",
        difference.mean(), difference.low(), difference.high());
    out.flush();
  }

  private static void row(String name, List<Origin> origins, Method method, PrintWriter out) {
    ToDoubleFunction<ToDoubleFunction<Score>> over = figure -> mean(
        origins, o -> figure.applyAsDouble(method.score(o)));
    double owa = Measures.owa(
        over.applyAsDouble(Score::mase), over.applyAsDouble(Score::smape), mean(origins, o -> o.naive2().mase()),
        mean(origins, o -> o.naive2().smape()));
    out.printf(
        Locale.ROOT, "%-16s %8.4f %8.3f %8.4f", name, over.applyAsDouble(Score::mase), over.applyAsDouble(Score::smape),
        owa);
    if (method == Method.BANK) {
      out.printf(
          Locale.ROOT, " %8.3f %8.4f %6.3f %6.3f %6.3f", over.applyAsDouble(Score::msis),
          over.applyAsDouble(Score::pinball), over.applyAsDouble(Score::in80), over.applyAsDouble(Score::in90),
          over.applyAsDouble(Score::in95));
    }
    out.println();
  }

  private static double mean(List<Origin> origins, ToDoubleFunction<Origin> figure) {
    return origins.stream().mapToDouble(figure).average().orElseThrow();
  }
}
