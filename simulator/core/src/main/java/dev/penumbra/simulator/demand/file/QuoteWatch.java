package dev.penumbra.simulator.demand.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.OptionalLong;

/**
 * Lets a CSV parser read and sees which quote is open, because a parser takes one that never closes for a cell that
 * reaches to the end of the file.
 */
public final class QuoteWatch extends FilterReader {
  private enum At {
    CELL_START, PLAIN, QUOTED, QUOTE_WITHIN
  }

  private At at = At.CELL_START;
  private long line = 1;
  private long opened;
  private boolean afterReturn;

  public QuoteWatch(Reader in) {
    super(in);
  }

  /** Line, from 1, of the quote that is open behind everything read so far. */
  public OptionalLong openSince() {
    return at == At.QUOTED ? OptionalLong.of(opened) : OptionalLong.empty();
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    if (character >= 0) {
      see((char) character);
    }
    return character;
  }

  @Override
  public int read(char[] buffer, int from, int length) throws IOException {
    int read = super.read(buffer, from, length);
    for (int i = 0; i < read; i++) {
      see(buffer[from + i]);
    }
    return read;
  }

  private void see(char character) {
    boolean newLine = character == '\r' || character == '\n';
    if (newLine && !(character == '\n' && afterReturn)) {
      line++;
    }
    afterReturn = character == '\r';
    at = switch (at) {
      case QUOTED -> character == '"' ? At.QUOTE_WITHIN : At.QUOTED;
      case CELL_START -> character == '"' ? open() : plain(character, newLine);
      case QUOTE_WITHIN -> character == '"' ? At.QUOTED : plain(character, newLine);
      case PLAIN -> plain(character, newLine);
    };
  }

  private At open() {
    opened = line;
    return At.QUOTED;
  }

  private static At plain(char character, boolean newLine) {
    return character == ',' || newLine ? At.CELL_START : At.PLAIN;
  }
}
