package dev.penumbra.simulator.kernel;

/**
 * Many draws from a stream at once. Their words are drawn and mixed in passes of their own, which processors do several
 * at a time; the rare draw that needs more than one word takes the others after those of the whole batch. So the numbers
 * follow the same laws as single draws, but are not the same ones.
 *
 * <p>Holds nothing but space to work in; not for several threads at once.
 */
public final class DrawBatch {
  private final long[] words;

  /** For batches of up to {@code most} draws. */
  public DrawBatch(int most) {
    words = new long[most];
  }

  /** Exponentials with mean 1 into the first {@code count} places. */
  public void exponentials(RandomStream stream, double[] draws, int count) {
    stream.nextLongs(words, count);
    for (int i = 0; i < count; i++) {
      draws[i] = stream.exponential(words[i]);
    }
  }

  /** Exponentials of Gaussians with this mean and standard deviation into the first {@code count} places. */
  public void logNormals(RandomStream stream, double mu, double sigma, double[] draws, int count) {
    stream.nextLongs(words, count);
    for (int i = 0; i < count; i++) {
      draws[i] = Exponential.of(mu + sigma * stream.gaussian(words[i]));
    }
  }

  /** Whole numbers uniform below {@code bound}, below one less, and so on, into the first {@code count} places. */
  public void belowFalling(RandomStream stream, int bound, int[] draws, int count) {
    stream.nextLongs(words, count);
    for (int i = 0; i < count; i++) {
      draws[i] = RandomStream.below(words[i], bound - i);
    }
  }
}
