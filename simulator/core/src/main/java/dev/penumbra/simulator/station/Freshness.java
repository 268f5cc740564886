package dev.penumbra.simulator.station;

/**
 * How much slower servers are that were added lately. Each has a mark, from which its slowness follows; servers that are
 * there at time 0 are at full speed.
 */
public sealed interface Freshness {
  /** All servers are always at full speed. */
  Freshness NONE = new None();

  /** Mark of a server that is added. */
  double mark(double atMicros);

  /** Mark of a server after one more request. */
  double after(double mark);

  /** Factor on the work of a request that such a server begins. */
  double slowdown(double mark, double startMicros);

  /** See {@link #NONE}. */
  record None() implements Freshness {
    @Override
    public double mark(double atMicros) {
      return 0;
    }

    @Override
    public double after(double mark) {
      return mark;
    }

    @Override
    public double slowdown(double mark, double startMicros) {
      return 1;
    }
  }

  /** The factor falls evenly to 1 over a time, above 0; the mark is the time of adding. */
  record OverTime(double factor, double micros) implements Freshness {
    @Override
    public double mark(double atMicros) {
      return atMicros > 0 ? atMicros : Double.NEGATIVE_INFINITY;
    }

    @Override
    public double after(double mark) {
      return mark;
    }

    @Override
    public double slowdown(double mark, double startMicros) {
      return 1 + (factor - 1) * Math.max(0, 1 - (startMicros - mark) / micros);
    }
  }

  /** The factor falls evenly to 1 over a number of requests, above 0; the mark is how many there were. */
  record OverRequests(double factor, double requests) implements Freshness {
    @Override
    public double mark(double atMicros) {
      return atMicros > 0 ? 0 : requests;
    }

    @Override
    public double after(double mark) {
      return mark + 1;
    }

    @Override
    public double slowdown(double mark, double startMicros) {
      return 1 + (factor - 1) * Math.max(0, 1 - mark / requests);
    }
  }
}
