package dev.penumbra.engine.dependency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.penumbra.engine.activation.Situations;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.ZoneId;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.model.price.Money;
import dev.penumbra.engine.model.service.ServiceSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DependencyOrderTest {
  private static DependencyTemplate template(String name, List<String> needs) {
    return new DependencyTemplate(name, "kind", needs, Map.of(), Duration.ofMinutes(1), Money.ZERO);
  }

  private static DependencyTemplate template(String name, String... needs) {
    return template(name, List.of(needs));
  }

  private static List<String> names(List<DependencyTemplate> templates) {
    return templates.stream().map(DependencyTemplate::name).toList();
  }

  /** Templates in random order, each of which needs some of those before it in another random order. */
  private static List<DependencyTemplate> acyclic(Random random, int count) {
    List<DependencyTemplate> templates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> needs = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        if (random.nextInt(4) == 0) {
          needs.add("d" + j);
        }
      }
      templates.add(template("d" + i, needs));
    }
    Collections.shuffle(templates, random);
    return templates;
  }

  @Property
  void of_anyTemplatesWithoutCircles_putsEachAfterAllItNeeds(
      @ForAll long seed,
      @ForAll @IntRange(max = 25) int count) {
    List<DependencyTemplate> given = acyclic(new Random(seed), count);
    List<DependencyTemplate> ordered = DependencyOrder.of(given);
    Set<String> before = new HashSet<>();
    for (DependencyTemplate next : ordered) {
      assertThat(before).containsAll(next.needs());
      before.add(next.name());
    }
    assertThat(ordered).containsExactlyInAnyOrderElementsOf(given);
  }

  @Property
  void of_anyCircle_isRefusedWithItsMembersAndNobodyElse(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int length) {
    Random random = new Random(seed);
    List<DependencyTemplate> all = acyclic(random, 8);
    for (int i = 0; i < length; i++) {
      List<String> needs = new ArrayList<>(List.of("r" + (i + 1) % length));
      needs.addAll(random.nextBoolean() ? List.of("d" + random.nextInt(8)) : List.of());
      Collections.shuffle(needs, random);
      all.add(template("r" + i, needs));
    }
    all.add(template("onlooker", "r" + random.nextInt(length), "d0"));
    Collections.shuffle(all, random);
    var refused = catchThrowableOfType(IllegalArgumentException.class, () -> DependencyOrder.of(all));
    String message = String.valueOf(refused.getMessage());
    String named = message.substring(message.indexOf('[') + 1, message.indexOf(']'));
    Set<String> ring = new TreeSet<>();
    for (int i = 0; i < length; i++) {
      ring.add("r" + i);
    }
    assertThat(new TreeSet<>(Arrays.asList(named.split(", ")))).isEqualTo(ring);
  }

  @Test
  void of_templatesThatMayComeAtOnce_keepsThemAsGiven() {
    assertThat(names(DependencyOrder.of(List.of(template("c"), template("a", "b"), template("b"), template("d")))))
        .containsExactly("c", "b", "a", "d");
  }

  @Test
  void of_unknownNeedOrNameTwice_isRefused() {
    assertThatThrownBy(() -> DependencyOrder.of(List.of(template("queue", "database"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("'queue'", "'database'", "[queue]");
    assertThatThrownBy(() -> DependencyOrder.of(List.of(template("queue"), template("queue"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'queue' is listed twice");
  }

  @Test
  void provisioned_inALocalZone_fillsWhatTheZoneSays() {
    DependencyTemplate database = new DependencyTemplate(
        "database", "postgresql", List.of(),
        Map.of("name", "${service}-${zone}-${zone}", "region", "${region}", "size", "small", "odd", "${other}"),
        Duration.ofMinutes(9), Money.dollars(0.05));
    ServiceSpec plain = Situations.landscape().services().getFirst();
    ServiceSpec service = new ServiceSpec(
        plain.id(), plain.home(), plain.full(), plain.shadow(), plain.serviceTime(), 1, 40, plain.objective(),
        plain.state(), plain.traffic(), List.of(template("queue", "database"), database), List.of());
    Zone zone = new Zone(
        new ZoneId("west-1"), "test", ZoneKind.LOCAL_ZONE, Optional.of(new ZoneId("west")), "City", "US",
        new GeoPoint(0, 0));
    List<ProvisionedDependency> provisioned = DependencyOrder.provisioned(service.dependencies(), service.id(), zone);
    assertThat(provisioned).extracting(p -> p.template().name()).containsExactly("database", "queue");
    assertThat(provisioned.getFirst().parameters()).isEqualTo(
        Map.of("name", "search-west-1-west-1", "region", "west", "size", "small", "odd", "${other}"));
  }
}
