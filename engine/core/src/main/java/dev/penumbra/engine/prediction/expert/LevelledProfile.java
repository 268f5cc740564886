package dev.penumbra.engine.prediction.expert;

/**
 * The mean of the same phase over some past periods, moved by how much the latest values lie beside theirs; the move
 * fades with the distance.
 *
 * @param period steps
 * @param cycles how many past periods are averaged, 1 or more
 * @param recent number of the latest values that the level is taken from
 * @param fade share of the move that is left after one step, within (0, 1]
 */
public record LevelledProfile(int period, int cycles, int recent, double fade) implements Expert {
  @Override
  public String name() {
    return "profile " + period + "x" + cycles + " moved by " + recent;
  }

  @Override
  public int needs() {
    return period * cycles + recent;
  }

  @Override
  public void observe(Past past) {
    // keeps nothing
  }

  @Override
  public void forecast(Past past, double[] ahead) {
    int end = past.size();
    double move = 0;
    for (int position = end - recent; position < end; position++) {
      move += past.at(position) - usual(past, position, position);
    }
    move /= recent;
    for (int step = 0; step < ahead.length; step++) {
      move *= fade;
      ahead[step] = usual(past, end + step, end) + move;
    }
  }

  private double usual(Past past, int position, int known) {
    int latest = position - period * Math.max(1, Math.ceilDiv(position - known + 1, period));
    double sum = 0;
    for (int cycle = 0; cycle < cycles; cycle++) {
      sum += past.at(latest - cycle * period);
    }
    return sum / cycles;
  }
}
