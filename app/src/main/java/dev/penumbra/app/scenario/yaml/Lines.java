package dev.penumbra.app.scenario.yaml;

/** Lines of a text and what stands before and behind on them. */
record Lines(String text) {
  int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  /** Where the line ends, a comment on it included; before its line break. */
  int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /** Behind a line break that stands here. */
  int after(int at) {
    return Math.min(text.length(), at + 1);
  }

  int column(int at) {
    return at - lineStart(at);
  }

  /** Blanks the line begins with. */
  int indent(int at) {
    int start = lineStart(at);
    int i = start;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i - start;
  }

  /** True when there is nothing but blanks before it on its line. */
  boolean isFirst(int at) {
    return column(at) == indent(at);
  }

  /** The dash before an element. */
  int dash(int element) {
    return text.lastIndexOf('-', element - 1);
  }

  /** Back over blanks and line breaks. */
  int backOverBlank(int at) {
    int i = at;
    while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** A block's mark lies at the start of what comes behind it: goes back over blanks and whole lines of comments. */
  int contentEnd(int start, int end) {
    int i = end;
    while (i > start) {
      int back = backOverBlank(i);
      int line = lineStart(back);
      boolean comment = line >= start && text.substring(line, back).stripLeading().startsWith("#");
      if (!comment) {
        return Math.max(start, back);
      }
      i = line;
    }
    return Math.max(start, i);
  }
}
