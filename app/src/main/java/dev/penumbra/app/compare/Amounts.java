package dev.penumbra.app.compare;

import dev.penumbra.app.compare.study.Measure;
import dev.penumbra.app.compare.study.Measure.Unit;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;
import dev.penumbra.simulator.experiment.replication.Interval;

/** Figures of runs and differences between them, each with its unit. */
record Amounts(Words words, Figures figures) {
  String value(Measure measure, double value) {
    return switch (measure.unit()) {
      case DOLLARS -> figures.dollars(value);
      case MILLIS -> figures.millis(value);
      case COUNT -> figures.number(Math.abs(value) < 1000 ? value : Math.rint(value));
      case HOURS -> words.text("compare.hours", figures.number(value));
      case SHARE -> figures.percent(value);
    };
  }

  /** With its sign; shares differ by points of a percentage. */
  String difference(Measure measure, double difference) {
    String size = measure.unit() == Unit.SHARE
        ? words.text("compare.points", figures.number(100 * Math.abs(difference)))
        : value(measure, Math.abs(difference));
    return sign(difference) + size;
  }

  String relative(double share) {
    return sign(share) + figures.percent(Math.abs(share));
  }

  String interval(Measure measure, Interval interval) {
    return words.text(
        "compare.interval", difference(measure, interval.low()), difference(measure, interval.high()));
  }

  private static String sign(double value) {
    return value > 0 ? "+" : value < 0 ? "−" : "";
  }
}
