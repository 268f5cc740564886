package dev.penumbra.simulator.demand.accesslog.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import dev.penumbra.simulator.demand.accesslog.address.AddressRanges.Contradiction;
import java.util.List;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private final ClientAddress address = new ClientAddress();

  private boolean parse(String text) {
    byte[] bytes = ("x" + text + "y").getBytes(StandardCharsets.ISO_8859_1);
    return address.parse(bytes, 1, bytes.length - 1);
  }

  @Property(tries = 300)
  void parse_anyIpv6_isWhatTheJdkReads(@ForAll long high, @ForAll long low, @ForAll boolean zeros)
      throws UnknownHostException {
    byte[] bits = ByteBuffer.allocate(16).putLong(high).putLong(zeros ? low & 0xffff : low).array();
    String text = InetAddress.getByAddress(bits).getHostAddress();
    assertThat(parse(text.replaceFirst("(^|:)0(:0)+(:|$)", "::"))).as(text).isTrue();
    if (!address.isV4()) {
      assertThat(address.high()).isEqualTo(high);
      assertThat(address.low()).isEqualTo(zeros ? low & 0xffff : low);
    }
  }

  @ParameterizedTest
  @CsvSource({"203.0.113.9, 203.0.113.9:443", "203.0.113.9, ::ffff:203.0.113.9", "2001:db8::1, [2001:db8::1]:443",
      "2001:db8:0:0:0:0:0:1, 2001:DB8::1%eth0"})
  void parse_twoSpellings_areOneAddress(String one, String other) {
    assertThat(parse(one)).isTrue();
    long high = address.high();
    long low = address.low();
    assertThat(parse(other)).isTrue();
    assertThat(List.of(address.high(), address.low())).containsExactly(high, low);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "1.2.3", "1.2.3.256", "1.2.3.4.5", "1..2.3", "host.example.org", ":", ":::",
      "1::2::3",
      "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "g::", "1:", "::1.2.3"})
  void parse_noAddress_isRefused(String text) {
    assertThat(parse(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"10.1.2.3, false", "172.31.0.1, false", "172.32.0.1, true", "192.168.0.1, false", "100.64.0.1, false",
      "127.0.0.1, false", "169.254.1.1, false", "8.8.8.8, true", "240.0.0.1, false", "::1, false", "fe80::1, false",
      "fd00::1, false", "2001:db8::1, true", "::ffff:10.0.0.1, false"})
  void isPublic_knownNetworks_isAsTheyAreRegistered(String text, boolean isPublic) {
    assertThat(parse(text)).isTrue();
    assertThat(address.isPublic()).isEqualTo(isPublic);
  }

  @Property(tries = 200)
  void find_prefixesInsideEachOther_isTheLongestThatContains(@ForAll long seed) {
    var random = new Random(seed);
    var builder = new AddressRanges.Builder();
    int count = random.nextInt(40);
    long[] bases = new long[count];
    int[] lengths = new int[count];
    for (int i = 0; i < count; i++) {
      bases[i] = (long) random.nextInt(16) << 60 | (long) random.nextInt(16) << 2;
      lengths[i] = random.nextInt(65);
      builder.add(bases[i], 0, lengths[i], i);
    }
    AddressRanges ranges = builder.build(_ -> {});
    for (int probe = 0; probe < 100; probe++) {
      long at = (long) random.nextInt(16) << 60 | (long) random.nextInt(64);
      assertThat(ranges.find(at, random.nextLong())).isEqualTo(longest(bases, lengths, at));
    }
  }

  @Property(tries = 200)
  void build_prefixesTwice_saysExactlyThoseOfDifferentValues(@ForAll long seed) {
    var random = new Random(seed);
    var builder = new AddressRanges.Builder();
    Map<String, Integer> latest = new HashMap<>();
    List<Contradiction> expected = new ArrayList<>();
    int[] values = new int[30];
    for (int i = 0; i < values.length; i++) {
      long base = (long) random.nextInt(4) << 60;
      values[i] = random.nextInt(3);
      builder.add(base, 0, 8, values[i]);
      Integer before = latest.put(Long.toString(base), i);
      if (before != null && values[before] != values[i]) {
        expected.add(new Contradiction(before, i));
      }
    }
    List<Contradiction> said = new ArrayList<>();
    builder.build(said::add);
    assertThat(said).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static int longest(long[] bases, int[] lengths, long at) {
    int best = AddressRanges.NONE;
    for (int i = 0; i < bases.length; i++) {
      boolean contains = lengths[i] == 0 || (bases[i] ^ at) >>> (64 - lengths[i]) == 0;
      if (contains && (best < 0 || lengths[i] >= lengths[best])) {
        best = i;
      }
    }
    return best;
  }
}
