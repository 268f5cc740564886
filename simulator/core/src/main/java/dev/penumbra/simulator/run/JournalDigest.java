package dev.penumbra.simulator.run;

import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.journal.JournalLine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprint of a journal, line by line. */
final class JournalDigest {
  private final MessageDigest digest;

  JournalDigest() {
    this(sha256());
  }

  private JournalDigest(MessageDigest digest) {
    this.digest = digest;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  void add(JournalEntry entry) {
    digest.update((JournalLine.of(entry) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Of all lines so far. */
  String hex() {
    return HexFormat.of().formatHex(copy().digest.digest());
  }

  JournalDigest copy() {
    try {
      return new JournalDigest((MessageDigest) digest.clone());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's SHA-256 cannot be copied", e);
    }
  }
}
