package dev.penumbra.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The allowed edges between rooms; any other fails. */
class ArchitectureTest {
  private static final JavaClasses CLASSES = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("dev.penumbra");

  private static final AllowedEdges EDGES = AllowedEdges.parse(
      """
          # The engine: each package by itself.
          engine                      -> engine.activation.., engine.cloud.., engine.config, engine.demand, \
          engine.dependency, engine.journal, engine.landscape, engine.model.., engine.prediction, engine.shadow, \
          engine.zones
          engine.model
          engine.model.problem        -> java.nio, java.nio.charset
          engine.model.price          -> engine.model
          engine.dependency           -> engine.model, engine.model.price
          engine.model.behaviour
          engine.model.service        -> engine.dependency, engine.model, engine.model.behaviour, \
          engine.model.price   # it carries its templates
          engine.landscape            -> engine.model..
          engine.demand               -> engine.model, org.apache.commons.math3..
          engine.demand.calendar      -> engine.demand, engine.model, engine.model.problem, java.io, java.nio.file
          engine.zones                -> engine.demand, engine.landscape, engine.model..
          engine.prediction           -> engine.demand, engine.landscape, engine.model.., engine.prediction.bank, \
          engine.prediction.held, engine.prediction.interval, engine.prediction.near, engine.prediction.season, \
          org.tribuo, java.util.concurrent.atomic
          # the library's version, for provenance; a state hands its banks on once
          engine.prediction.season    -> engine.demand, engine.model
          engine.prediction.near      -> engine.demand, engine.prediction.season, org.tribuo.., \
          com.oracle.labs.mlrg.olcut.., java.util.logging
          engine.prediction.expert
          engine.prediction.interval  -> engine.prediction.expert
          engine.prediction.bank      -> engine.prediction.expert, engine.prediction.interval
          engine.prediction.held      -> engine.demand, engine.prediction.bank, engine.prediction.expert, \
          engine.prediction.interval, engine.prediction.season
          engine.prediction.backtest  -> engine.prediction.bank, engine.prediction.expert
          engine.cloud                -> engine.cloud.view, engine.dependency, engine.model
          engine.cloud.view           -> engine.model
          engine.activation.decision  -> engine.model
          # it aims at a Target
          engine.shadow               -> engine.activation.decision, engine.cloud.view, engine.model..
          engine.activation           -> engine.activation.decision, engine.cloud.view, engine.demand, \
          engine.landscape, engine.model.., engine.prediction, engine.shadow
          engine.activation.plan      -> engine.activation, engine.activation.plan.latency, \
          engine.activation.plan.programme, engine.demand, engine.landscape, engine.model.., engine.prediction
          engine.activation.plan.latency -> engine.landscape, engine.model.., org.apache.commons.math3..
          engine.activation.plan.programme -> engine.activation, engine.activation.decision, engine.shadow
          engine.activation.lone
          engine.activation.lone.forecast -> engine.activation.lone
          engine.activation.lone.learned -> engine.activation.lone, engine.activation.lone.forecast, \
          org.apache.commons.math3..
          engine.activation.lone.policy -> engine.activation.lone, engine.activation.lone.forecast, \
          engine.activation.lone.learned
          engine.activation.policy    -> engine.activation, engine.activation.decision, engine.activation.plan.., \
          engine.demand, engine.landscape, engine.model.., engine.prediction, engine.shadow
          engine.journal              -> engine.activation.decision, engine.cloud, engine.dependency, engine.model, \
          engine.shadow
          engine.config               -> engine.activation, engine.activation.policy, engine.config.format.., \
          engine.model.., engine.prediction, engine.zones, com.fasterxml.jackson.., org.yaml.snakeyaml.., java.io, \
          java.nio.file   # it decodes and tells where
          engine.config.format..      -> engine.model.., com.fasterxml.jackson..

          # The simulator: rooms with what lies below them. Each may use all of the engine.
          simulator.kernel..          -> engine..
          simulator.demand..          -> engine.., simulator.kernel, java.io, java.nio, java.nio.file, \
          java.util.zip, de.siegmar.fastcsv.., org.apache.commons.math3..
          simulator.network           -> engine..
          simulator.network.file      -> engine.model.., simulator.network, simulator.demand.file, \
          simulator.demand.reader, java.nio.file, java.io, de.siegmar.fastcsv..
          simulator.metrics..         -> engine..
          simulator.station..         -> engine.., simulator.kernel
          simulator.traffic..         -> engine.., simulator.kernel, simulator.demand, simulator.network, \
          simulator.station, simulator.metrics, org.apache.commons.math3..   # distributions
          simulator.traffic.fluid.latency -> java.util.concurrent
          simulator.cloud             -> engine.., simulator.cloud.., simulator.kernel, simulator.metrics, \
          simulator.traffic
          simulator.cloud.model       -> engine..
          simulator.cloud.intent      -> engine..
          simulator.cloud.state       -> engine.., simulator.cloud.model
          simulator.cloud.steering    -> engine.., simulator.traffic
          simulator.scenario..        -> engine.., simulator.demand.., simulator.network.., simulator.cloud.model, \
          simulator.traffic, java.io, java.nio.charset, java.nio.file, java.security, de.siegmar.fastcsv.., \
          com.fasterxml.jackson..
          simulator.run               -> engine.., simulator.demand, simulator.network, simulator.metrics, \
          simulator.traffic.., simulator.cloud, simulator.cloud.model, simulator.cloud.steering, simulator.run.result, \
          simulator.scenario.., java.security
          simulator.run.result        -> engine.., simulator.metrics, java.nio.charset, java.security
          simulator.recommendation..  -> engine.., simulator.run.result
          simulator.store             -> engine.., simulator.metrics, simulator.run.result, simulator.store.cloud, \
          simulator.store.column, simulator.store.file, simulator.store.text, java.nio.file, java.sql, org.sqlite.., com.fasterxml.jackson..
          simulator.store.cloud       -> engine.shadow, simulator.metrics, simulator.store.column, \
          simulator.store.file, java.sql, com.fasterxml.jackson..
          simulator.store.column      -> simulator.metrics, java.io, java.nio, com.fasterxml.jackson..
          simulator.store.file        -> java.nio.file, java.sql, org.sqlite..
          simulator.store.text        -> simulator.store.file, java.sql
          simulator.export..          -> engine.., simulator.run.result, simulator.recommendation, java.io, java.nio.., \
          de.siegmar.fastcsv.., com.fasterxml.jackson..
          simulator.experiment..      -> engine.., simulator.kernel, simulator.demand, simulator.network, \
          simulator.metrics, simulator.traffic, simulator.cloud.model, simulator.scenario.., simulator.run.., \
          java.util.concurrent
          simulator.experiment.lone   -> org.apache.commons.math3..
          simulator.experiment.replication -> org.apache.commons.math3..
          simulator.verification      -> simulator.verification.., java.nio.file, java.util.concurrent..
          simulator.verification.evidence -> org.apache.commons.math3..
          simulator.verification.queue -> engine.model.behaviour, engine.model.service, simulator.kernel, \
          simulator.station, simulator.traffic.arrival, simulator.verification.evidence, \
          java.util.concurrent, org.apache.commons.math3..
          simulator.verification.flow -> engine.model.., simulator.demand, simulator.kernel, simulator.station, \
          simulator.traffic, simulator.traffic.arrival, simulator.verification.evidence
          simulator.verification.reference -> engine.model.., simulator.demand.., simulator.network, \
          simulator.verification.evidence, simulator.verification.flow, java.nio.file, org.apache.commons.math3..
          simulator.verification.trace -> engine.activation.policy, engine.config, engine.landscape, \
          engine.model.., simulator.demand, simulator.run.., simulator.scenario, simulator.traffic, simulator.metrics, \
          simulator.verification.evidence, java.io, java.nio.., java.security

          # The command line knows no window.
          app.cli..                   -> engine.., simulator.., java.io, java.nio.., java.util.concurrent.., picocli, \
          com.fasterxml.jackson..

          # The window. What a run is recorded by and moved on by knows no JavaFX; screens know neither each other nor the \
          frame; one list puts them together.
          app.words                   -> java.text
          app.theme                   -> javafx.., atlantafx.base.theme, org.kordamp.ikonli.., java.io, java.net
          app.session.recording       -> engine.., simulator.metrics, simulator.run.result, simulator.store, \
          simulator.store.cloud, \
          java.util.concurrent..
          app.session.run             -> app.session.recording, engine.., simulator.run.., simulator.scenario.., \
          java.util.concurrent..
          app.session                 -> app.session.recording, app.session.run, engine.., simulator.., javafx.beans.., \
          javafx.collections, \
          java.nio.file, java.util.concurrent..
          app.workspace               -> app.scenario.yaml, app.session, app.session.recording, app.session.run, \
          engine.., simulator.metrics, simulator.run.., simulator.scenario.., simulator.store.., \
          com.fasterxml.jackson.., java.nio.file, java.util.concurrent   # it changes the seed in a kept text
          app.screen                  -> app.dialog, app.session, app.session.run, app.theme, app.words, app.workspace, \
          simulator.export, de.siegmar.fastcsv.., java.io, java.nio.file, javafx.., \
          org.kordamp.ikonli..
          app.dialog                  -> app.scenario.outline, app.session, app.words, java.io, java.nio.file, javafx..
          app.scenario                -> app.dialog, app.scenario.., app.screen, app.session, app.theme, app.words, \
          engine.config.., engine.model.., simulator.scenario.., java.io, java.nio.file, com.fasterxml.jackson.., \
          javafx.., atlantafx.base.theme, org.kordamp.ikonli..
          app.scenario.yaml           -> engine.config, engine.model.problem, java.io, com.fasterxml.jackson.., \
          org.yaml.snakeyaml..   # it edits the text where a part of the tree stands
          app.scenario.outline        -> app.scenario.yaml, engine.config.format, engine.model.problem, \
          simulator.scenario.format.., java.nio.file, com.fasterxml.jackson..
          app.scenario.form           -> app.scenario.form.pick, app.scenario.outline, app.scenario.yaml, app.theme, \
          app.words, engine.config.format, engine.model.problem, com.fasterxml.jackson.., javafx.., \
          atlantafx.base.theme, org.kordamp.ikonli..
          app.scenario.form.pick      -> app.words, javafx.., org.controlsfx..
          app.scenario.side           -> app.scenario.outline, app.scenario.yaml, app.screen, app.theme, app.words, \
          engine.model.problem, javafx.., atlantafx.base.theme, org.kordamp.ikonli..
          app.scenario.intake         -> app.scenario.outline, app.scenario.yaml, app.screen, app.theme, app.words, \
          engine.config.format.scalar, engine.model.., simulator.demand.., simulator.export, java.io, java.nio.., \
          de.siegmar.fastcsv.., com.fasterxml.jackson.., javafx.., atlantafx.base.theme, org.kordamp.ikonli..
          app.recommend               -> app.dialog, app.recommend.advice, app.screen, app.session.., app.theme, \
          app.words, app.workspace, engine.., simulator.export, simulator.recommendation, simulator.run.., \
          simulator.scenario, simulator.store, java.nio.file, javafx.., atlantafx.base.theme, org.kordamp.ikonli..
          app.recommend.advice        -> app.workspace, engine.., simulator.recommendation, simulator.run.., \
          simulator.scenario, simulator.store
          app.compare                 -> app.chart, app.compare.study, app.dialog, app.screen, app.session.., app.theme, \
          app.words, app.workspace, simulator.experiment.replication, simulator.run.result, simulator.store, \
          java.util.concurrent.atomic, javafx.., \
          atlantafx.base.theme, org.kordamp.ikonli..
          app.compare.study           -> app.scenario.outline, app.workspace, engine.config, engine.model.., \
          simulator.experiment.replication, simulator.metrics, simulator.run.result, simulator.store.., \
          com.fasterxml.jackson..
          app.whatif                  -> app.screen, app.session.., app.theme, app.words, engine.activation.policy, \
          engine.config.., engine.landscape, engine.model.., simulator.run, simulator.scenario.., java.math, \
          com.fasterxml.jackson.., javafx.., atlantafx.base.theme, org.kordamp.ikonli..
          app.playback                -> app.whatif, \
          app.screen, app.session.., app.theme, app.words, simulator.run.result, \
          simulator.scenario.., engine.., javafx.., atlantafx.base.theme, org.controlsfx.., org.kordamp.ikonli..
          app.reason                  -> app.theme, app.words, engine.activation.decision, engine.journal, javafx.., \
          atlantafx.base.theme
          app.chart                   -> app.dialog, app.theme, app.words, simulator.export, de.siegmar.fastcsv.., \
          atlantafx.base.theme, \
          org.kordamp.ikonli.., java.awt.., java.io, java.nio.file, java.text, javafx.., javax.imageio, \
          javax.xml.parsers, org.apache.batik.svggen, org.jfree.., org.w3c.dom
          app.timeline                -> app.chart, app.dialog, app.playback, app.reason, app.screen, app.session.., \
          app.theme, app.timeline.story, app.words, engine.., simulator.run.result, java.io, \
          java.nio.file, javafx.., atlantafx.base.theme, org.kordamp.ikonli..
          app.timeline.story          -> app.chart, app.session, app.session.recording, app.words, engine.., \
          simulator.metrics, simulator.run.result, simulator.scenario
          app.map                     -> app.map.., app.playback, app.reason, app.screen, app.session.., app.theme, \
          app.whatif, app.words, \
          engine.., simulator.., javafx.., atlantafx.base.theme, org.controlsfx.., org.kordamp.ikonli..
          app.map.world               -> engine.model, com.fasterxml.jackson.., java.io
          app.map.scene               -> app.session.., engine.., simulator..
          app.map.draw                -> app.map.scene, app.map.world, app.theme, engine.model, \
          engine.activation.decision, javafx..
          app.map.inspect             -> app.reason, app.session.., app.theme, app.words, engine.., simulator.., javafx.., \
          atlantafx.base.theme, org.kordamp.ikonli..
          app.desktop                 -> app.desktop.command, app.desktop.example, app.desktop.measure, \
          app.desktop.shell, app.compare, app.dialog, app.map, app.recommend, app.scenario, \
          app.screen, app.timeline, simulator.store.text, \
          app.session.., app.theme, app.words, app.workspace, simulator.run.result, simulator.export, \
          simulator.store.file, javafx.., java.io, java.nio.file, java.util.concurrent, javax.imageio
          app.desktop.command         -> app.desktop.shell, app.screen, app.session.., app.theme, app.whatif, app.words, \
          java.nio.file, javafx..
          app.desktop.example         -> app.screen, app.session, app.workspace, simulator.run, simulator.run.result, \
          simulator.scenario, simulator.store, simulator.store.text, engine.., java.io, java.nio.file, javafx..
          app.desktop.measure         -> java.io, java.nio.file, javafx..
          app.desktop.shell           -> app.screen, app.session.., app.theme, app.words, engine.model.problem, \
          simulator.scenario, javafx.., atlantafx.base.theme, org.controlsfx.., org.kordamp.ikonli..
          """);

  /** Words that say nothing of what a class is for. */
  private static final Pattern EMPTY_NAME = Pattern.compile(
      ".*(Impl|Manager|Utils?|Helpers?|Base|Common|Misc|Handler)|Abstract.*|Simple.*");

  @Test
  void packages_useOnlyWhatIsListed() {
    assertThat(EDGES.violations(CLASSES)).isEmpty();
  }

  @Test
  void list_namesOnlyPackagesThatExist() {
    Set<String> packages = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      packages.add(AllowedEdges.shorten(type.getPackageName()));
      type.getDirectDependenciesFromSelf()
          .forEach(d -> packages.add(AllowedEdges.shorten(d.getTargetClass().getBaseComponentType().getPackageName())));
    }
    assertThat(EDGES.unknown(packages)).isEmpty();
    assertThat(EDGES.rooms()).hasSizeGreaterThan(25);
  }

  @Test
  void list_lackingAnEdgeThatIsUsed_findsIt() {
    assertThat(EDGES.without("simulator.store", "java.sql").violations(CLASSES))
        .isNotEmpty()
        .allMatch(v -> v.startsWith("simulator.store -> java.sql: "));
    assertThat(EDGES.without("simulator.run", "simulator.cloud").violations(CLASSES))
        .contains("simulator.run -> simulator.cloud: Simulation uses SimulatedCloud");
    assertThat(EDGES.without("engine.zones", "engine.demand").violations(CLASSES))
        .contains("engine.zones -> engine.demand: ZoneRanking uses DemandHistory");
  }

  @Test
  void list_lackingARoom_findsAllThatItUses() {
    JavaClasses strange = new ClassFileImporter().importClasses(Clockwatcher.class);
    assertThat(EDGES.violations(strange)).contains("acceptance -> engine.model.price: Clockwatcher uses Money");
  }

  @Test
  void packages_haveNoCycles() {
    SlicesRuleDefinition.slices().matching("dev.penumbra.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void packages_haveAtMostTenClasses() {
    Map<String, Long> counts = CLASSES.stream()
        .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
        .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    assertThat(counts).isNotEmpty().allSatisfy((_, count) -> assertThat(count).isLessThanOrEqualTo(10));
  }

  @Test
  void simulator_roomsHaveNoCycles() {
    SlicesRuleDefinition.slices().matching("dev.penumbra.simulator.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void engineAndSimulator_readNoClock() {
    assertThat(clockReads(CLASSES)).isEmpty();
  }

  @Test
  void clockReads_ofOneWhoReadsClocks_findsEach() {
    assertThat(clockReads(new ClassFileImporter().importClasses(Clockwatcher.class)))
        .containsExactly("Clockwatcher: Instant.now", "Clockwatcher: System.nanoTime", "Clockwatcher: Thread.sleep");
  }

  /** Looks at clocks in the ways that are easily overlooked. */
  static final class Clockwatcher {
    private final dev.penumbra.engine.model.price.Money wage = dev.penumbra.engine.model.price.Money.ZERO;

    String watch() throws InterruptedException {
      java.util.function.Supplier<Instant> clock = Instant::now;
      Thread.sleep(1);
      return clock.get().toString() + System.nanoTime() + wage;
    }
  }

  /** Uses of a clock outside the command line. A cohort measures how long its runs took, and nothing follows from it. */
  private static Set<String> clockReads(JavaClasses classes) {
    Set<String> reads = new TreeSet<>();
    for (JavaClass type : classes) {
      boolean mayRead = type.getPackageName().startsWith("dev.penumbra.app")
          || type.getFullName().equals("dev.penumbra.simulator.experiment.Cohort");
      Set<String> found = type.getAccessesFromSelf()
          .stream()
          .filter(ArchitectureTest::isClock)
          .map(a -> type.getSimpleName() + ": " + a.getTargetOwner().getSimpleName() + "." + a.getTarget().getName())
          .collect(Collectors.toSet());
      reads.addAll(mayRead ? Set.of() : found);
    }
    return reads;
  }

  private static boolean isClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getFullName();
    String name = access.getTarget().getName();
    return switch (owner) {
      case "java.lang.System" -> name.equals("currentTimeMillis") || name.equals("nanoTime");
      case "java.lang.Thread" -> name.equals("sleep");
      case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
      case "java.util.Date", "java.util.GregorianCalendar" -> true;
      default -> owner.startsWith("java.time.") && name.equals("now");
    };
  }

  @Test
  void classes_areNamedForWhatTheyAre() {
    assertThat(CLASSES.stream().map(JavaClass::getSimpleName).filter(EMPTY_NAME.asMatchPredicate())).isEmpty();
  }
}
