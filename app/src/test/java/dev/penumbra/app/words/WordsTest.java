package dev.penumbra.app.words;

import static org.assertj.core.api.Assertions.assertThat;
import dev.penumbra.app.chart.TimeChart.Look;

import dev.penumbra.app.compare.study.Measure;
import dev.penumbra.app.map.scene.ZoneMark;
import dev.penumbra.app.dialog.FileDialogs.Unsaved;
import dev.penumbra.app.scenario.intake.LogReason;
import dev.penumbra.app.scenario.intake.SourceKind;
import dev.penumbra.app.scenario.side.Side;
import dev.penumbra.app.session.run.Pace;
import dev.penumbra.app.session.run.RunProgress;
import dev.penumbra.app.workspace.KeptRun;
import dev.penumbra.engine.activation.decision.Level;
import dev.penumbra.engine.model.ZoneKind;
import dev.penumbra.engine.shadow.DeploymentState;
import dev.penumbra.simulator.recommendation.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The message bundle and the sources that use it, held against each other. */
class WordsTest {
  private static final Path SOURCES = Path.of(System.getProperty("penumbra.root"),
      "app/src/main/java/dev/penumbra/app");

  /** A key as it stands in a source: lower case words with dots between them. */
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9]+)+)\"");
  /** The same where a text is asked for or a control is named. */
  private static final Pattern ASKED = Pattern.compile(
      "(?:\\b(?:text|line|column|number)\\(|Icon\\.[A-Z_]+, |return )\\s*" + KEY.pattern());

  /** Types whose constants have a name for people. */
  private static final Set<Class<? extends Enum<?>>> NAMED = Set.of(
      RunProgress.Phase.class, Pace.class, KeptRun.Ending.class, Measure.class, Side.class, SourceKind.class,
      LogReason.class, Look.class, Role.class, Unsaved.class,
      ZoneMark.Trouble.class, ZoneKind.class,
      Level.class, DeploymentState.class);

  private static Set<String> bundle() throws IOException {
    Properties words = new Properties();
    try (InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream("messages.properties"))) {
      words.load(in);
    }
    return new TreeSet<>(words.stringPropertyNames());
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(f -> f.toString().endsWith(".java") && !f.startsWith(SOURCES.resolve("cli")))
          .sorted()
          .map(WordsTest::read)
          .collect(Collectors.joining("\n"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void keys_askedFor_areInTheBundle() throws IOException {
    Set<String> asked = found(ASKED, sources());
    assertThat(asked).hasSizeGreaterThan(30);
    assertThat(bundle()).containsAll(asked);
  }

  @Test
  void keys_ofTheBundle_areAllUsed() throws IOException {
    Set<String> unused = bundle();
    unused.removeIf(key -> Character.isUpperCase(key.charAt(0)));
    unused.removeAll(found(KEY, sources()));
    assertThat(unused).isEmpty();
  }

  @Test
  void constants_ofATypeThatIsNamed_areAllNamed() throws IOException {
    Set<String> named = bundle();
    named.removeIf(key -> Character.isLowerCase(key.charAt(0)));
    Set<String> types = named.stream().map(key -> key.substring(0, key.indexOf('.'))).collect(Collectors.toSet());
    Set<String> constants = new TreeSet<>();
    for (Class<? extends Enum<?>> type : NAMED) {
      assertThat(types.remove(type.getSimpleName())).as(type.getSimpleName()).isTrue();
      for (Enum<?> constant : type.getEnumConstants()) {
        constants.add(type.getSimpleName() + "." + constant.name());
      }
    }
    assertThat(types).isEmpty();
    assertThat(named).isEqualTo(constants);
  }

  @Test
  void figures_ofAnySize_haveThreeDigitsAndTheirUnit() {
    Figures figures = new Figures(ZoneOffset.UTC);
    assertThat(figures.rate(1234.56)).isEqualTo("1,235 requests/s");
    assertThat(figures.millis(0.4567)).isEqualTo("0.457 ms");
    assertThat(figures.dollarsPerHour(0.0421)).isEqualTo("$0.0421/h");
    assertThat(figures.dollars(-3.906)).isEqualTo("−$3.91");
    assertThat(figures.percent(0.2084)).isEqualTo("20.8 %");
    assertThat(figures.duration(3725)).isEqualTo("1 h 2 min");
    assertThat(figures.duration(900)).isEqualTo("15 min");
    assertThat(figures.duration(7200)).isEqualTo("2 h");
  }

  @Test
  void text_withValues_fillsThemIn() {
    assertThat(Words.english().text("status.run", "Running", 3, 96)).isEqualTo("Running: 3 of 96 slots");
    assertThat(Words.english().text("problems.count", 1)).isEqualTo("1 problem");
    assertThat(Words.english().text("problems.count", 7)).isEqualTo("7 problems");
  }
}
