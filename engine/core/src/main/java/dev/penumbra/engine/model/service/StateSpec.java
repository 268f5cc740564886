package dev.penumbra.engine.model.service;

import java.time.Duration;
import java.util.List;

/**
 * The state a shadow must keep in step with the active instance.
 *
 * @param cacheBytes size of the cache
 * @param sessionBytes size of the session data
 * @param codeBytes size of the code
 * @param cacheBytesPerRequest cache written by each request
 * @param sessionBytesPerRequest session data written by each request
 * @param releases new code, in order of time
 * @param lagLimit a replica further behind than this takes no traffic
 * @param fullCopyShare a delta above this share of the whole state is not worth sending: a full copy is; 0 to 1
 * @param coldSlowdown factor on service time with an empty cache, 1 or more; falls linearly to 1 as the cache fills
 * @param warmUpRequests requests that fill an empty cache
 */
public record StateSpec(
    long cacheBytes,
    long sessionBytes,
    long codeBytes,
    double cacheBytesPerRequest,
    double sessionBytesPerRequest,
    List<CodeRelease> releases,
    Duration lagLimit,
    double fullCopyShare,
    double coldSlowdown,
    long warmUpRequests) {
  public StateSpec {
    releases = List.copyOf(releases);
    if (cacheBytes < 0 || sessionBytes < 0 || codeBytes < 0 || warmUpRequests < 0) {
      throw new IllegalArgumentException("sizes of state must not be negative");
    }
    if (!(cacheBytesPerRequest >= 0) || !(sessionBytesPerRequest >= 0)) {
      throw new IllegalArgumentException("write rates must not be negative");
    }
    if (!(fullCopyShare >= 0 && fullCopyShare <= 1) || !(coldSlowdown >= 1)) {
      throw new IllegalArgumentException(
          "full-copy share " + fullCopyShare + " must be 0 to 1, slowdown " + coldSlowdown + " at least 1");
    }
  }

  public long totalBytes() {
    return cacheBytes + sessionBytes + codeBytes;
  }
}
