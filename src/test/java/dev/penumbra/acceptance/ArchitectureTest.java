package dev.penumbra.acceptance;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The allowed edges between rooms; any other fails. */
class ArchitectureTest {
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("dev.penumbra");

  /** Which packages of the simulator may use which others of it; each may use all of the engine. */
  private static final Map<String, Set<String>> SIMULATOR = Map.ofEntries(
      Map.entry("kernel", Set.of()),
      Map.entry("demand", Set.of("kernel")),
      Map.entry("network", Set.of()),
      Map.entry("metrics", Set.of()),
      Map.entry("station", Set.of("kernel")),
      Map.entry("traffic", Set.of("kernel", "demand", "network", "station", "metrics")),
      Map.entry("cloud", Set.of("kernel", "metrics", "traffic")),
      Map.entry("scenario", Set.of("demand", "network", "cloud")),
      Map.entry("run", Set.of("demand", "traffic", "cloud", "metrics", "scenario")),
      Map.entry("store", Set.of("run", "metrics")),
      Map.entry("export", Set.of("run")),
      Map.entry("experiment", Set.of("run", "scenario", "demand", "traffic", "metrics", "cloud", "network", "kernel")));

  @Test
  void modules_onlyPointDownwards() {
    noClasses().that()
        .resideInAPackage("dev.penumbra.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.penumbra.simulator..", "dev.penumbra.app..")
        .check(CLASSES);
    noClasses().that()
        .resideInAPackage("dev.penumbra.simulator..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.penumbra.app..")
        .check(CLASSES);
  }

  @Test
  void engine_knowsNoWindowDatabaseOrCloud() {
    noClasses().that()
        .resideInAPackage("dev.penumbra.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "java.sql..", "org.sqlite..", "software.amazon..", "io.fabric8..", "java.net..")
        .check(CLASSES);
  }

  @Test
  void engine_readsNoClock() {
    noClasses().that()
        .resideInAPackage("dev.penumbra.engine..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .check(CLASSES);
  }

  @Test
  void commandLine_knowsNoWindow() {
    noClasses().that()
        .resideInAPackage("dev.penumbra.app.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("javafx..")
        .check(CLASSES);
  }

  @Test
  void database_isKnownToTheStoreOnly() {
    classes().that(resideInAnyPackage("dev.penumbra.simulator..").and(dependsOnSql()))
        .should()
        .resideInAPackage("dev.penumbra.simulator.store..")
        .check(CLASSES);
  }

  @Test
  void simulator_packagesUseOnlyThoseTheyMay() {
    String root = "dev.penumbra.simulator.";
    Set<String> wrong = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String from = room(type, root);
      for (JavaClass used : usedBy(type)) {
        String to = room(used, root);
        boolean across = !from.isEmpty() && !to.isEmpty() && !from.equals(to);
        if (across && !SIMULATOR.getOrDefault(from, Set.of()).contains(to)) {
          wrong.add(from + " -> " + to + ": " + type.getSimpleName() + " uses " + used.getSimpleName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void simulator_packagesHaveNoCycles() {
    slices().matching("dev.penumbra.simulator.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  private static String room(JavaClass type, String root) {
    String name = type.getPackageName();
    return name.startsWith(root) ? List.of(name.substring(root.length()).split("\\.")).getFirst() : "";
  }

  private static Set<JavaClass> usedBy(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream().map(d -> d.getTargetClass()).collect(Collectors.toSet());
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> dependsOnSql() {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "use a database",
        type -> usedBy(type).stream().anyMatch(u -> u.getPackageName().startsWith("java.sql")));
  }
}
