package dev.penumbra.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.penumbra.engine.dependency.DependencyAccess;
import dev.penumbra.engine.dependency.DependencyTemplate;
import dev.penumbra.engine.model.behaviour.Autoscaling;
import dev.penumbra.engine.model.behaviour.ClientRetries;
import dev.penumbra.engine.model.behaviour.FreshInstance;
import dev.penumbra.engine.model.behaviour.MeasuredTimes;
import dev.penumbra.engine.model.behaviour.NamedLaw;
import dev.penumbra.engine.model.behaviour.ServiceBehaviour;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.engine.model.service.ServiceSpec;
import dev.penumbra.engine.model.service.ServiceTime;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.run.result.ResultSink;
import dev.penumbra.simulator.run.result.RunResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class F16ServiceBehaviourTest {
  @TempDir
  Path folder;

  private static String with(String serviceTime) {
    return ScenarioFolder.SMALLEST.replace("{meanMillis: 100}", serviceTime);
  }

  /** Keys of the service beside those of the smallest one. */
  private static String and(String keys) {
    return ScenarioFolder.SMALLEST.replace("    state: {lag", keys.indent(4) + "    state: {lag");
  }

  private ServiceSpec service(String yaml) {
    return new ScenarioFolder(folder).read(yaml).landscape().services().getFirst();
  }

  @Test
  void read_nothingSaid_isPlainQueueing() {
    assertThat(service(ScenarioFolder.SMALLEST).behaviour()).isEqualTo(ServiceBehaviour.PLAIN);
    assertThat(service(ScenarioFolder.SMALLEST).serviceTime()).isEqualTo(new ServiceTime(100, 1, NamedLaw.LOGNORMAL));
  }

  @Test
  void read_queueLimit_isThere() {
    assertThat(service(and("queueLimit: 50")).behaviour().queueLimit()).isEqualTo(OptionalInt.of(50));
  }

  @Test
  void read_clientsThatAskAgain_areThereWithTheirDefaults() {
    assertThat(service(and("clients: {timeout: 2s, retries: 3}")).behaviour().clients())
        .contains(new ClientRetries(Duration.ofSeconds(2), 3, Duration.ofMillis(100), 2, 1, false));
    assertThat(new ScenarioFolder(folder).paths(and("clients: {timeout: 0s, retries: 16}")))
        .containsExactly("services[0].clients.timeout", "services[0].clients.retries");
  }

  @Test
  void read_freshInstance_isSlowOverATimeOrOverRequests() {
    assertThat(service(and("freshInstance: {slowdown: 3, time: 2m}")).behaviour().fresh())
        .contains(new FreshInstance.OverTime(3, Duration.ofMinutes(2)));
    assertThat(service(and("freshInstance: {slowdown: 3, requests: 500}")).behaviour().fresh())
        .contains(new FreshInstance.OverRequests(3, 500));
    ScenarioFolder scenario = new ScenarioFolder(folder);
    assertThat(scenario.problems(and("freshInstance: {slowdown: 3}"))).extracting(Problem::found)
        .containsExactly("neither");
    assertThat(scenario.problems(and("freshInstance: {slowdown: 3, time: 2m, requests: 5}"))).extracting(Problem::found)
        .containsExactly("both");
  }

  @Test
  void read_accessOfADependency_isThere() {
    String database = "dependencies: [{name: db, kind: sql, provisioning: 1m, priceUsdPerHour: 0%s}]";
    assertThat(service(and(database.formatted(", access: {latencyMillis: 4, atHome: true}"))).dependencies())
        .extracting(DependencyTemplate::access)
        .containsExactly(Optional.of(new DependencyAccess(1, 4, true)));
    assertThat(service(and(database.formatted(""))).dependencies())
        .extracting(DependencyTemplate::access)
        .containsExactly(Optional.empty());
  }

  @Test
  void read_autoscaling_isThereWithItsDefaults() {
    assertThat(service(and("autoscaling: {max: 8}")).behaviour().autoscaling())
        .contains(new Autoscaling(0.6, 1, 8, Duration.ofMinutes(1), Duration.ofMinutes(5)));
    assertThat(new ScenarioFolder(folder).problems(and("autoscaling: {min: 9, max: 8}"))).extracting(Problem::found)
        .containsExactly("9, with max 8");
  }

  /** Work of 100 s per request keeps up to five servers busy; the autoscaler wants them a fifth busy. */
  @Test
  void run_withAutoscaling_paysForTheInstancesItStarts() {
    String slow = with("{meanMillis: 100000}");
    String scaled = slow.replace(
        "    state: {lag",
        "    autoscaling: {targetUtilisation: 0.2, max: 40, interval: 2m, coolDown: 4m}\n    state: {lag");
    RunResult alone = run(slow);
    RunResult together = run(scaled);
    assertThat(together.cost().active()).isGreaterThan(alone.cost().active());
    assertThat(together.requests()).isEqualTo(alone.requests())
        .isEqualTo(together.latency().count() + together.dropped() + together.queued());
  }

  private RunResult run(String yaml) {
    return new Simulations(new ScenarioFolder(folder).read(yaml)).start(_ -> ResultSink.NONE).finish();
  }

  @ParameterizedTest
  @CsvSource({"exponential, 1", "deterministic, 0", "gamma, 1", "hyperexponential, 1", "pareto, 1"})
  void read_distributionByName_hasItsUsualVariation(String name, double variation) {
    ServiceTime time = service(with("{meanMillis: 100, distribution: " + name + "}")).serviceTime();
    assertThat(time.law()).extracting(law -> ((NamedLaw) law).spelling()).isEqualTo(name);
    assertThat(time.coefficientOfVariation()).isEqualTo(variation);
  }

  @Test
  void read_measuredTimes_areDrawnFromAndPlannedWith() {
    new ScenarioFolder(folder).write("times.csv", "ms,path\n10,/a\n30,/b\n");
    assertThat(service(with("{measured: times.csv}")).serviceTime())
        .isEqualTo(ServiceTime.measured(new MeasuredTimes(new double[]{10, 30})));
  }

  @Test
  void read_measuredTimesThatChange_changeTheHash() {
    ScenarioFolder scenario = new ScenarioFolder(folder).write("times.csv", "ms\n10\n");
    String before = scenario.read(with("{measured: times.csv}")).hash();
    scenario.write("times.csv", "ms\n11\n");
    assertThat(scenario.read(with("{measured: times.csv}")).hash()).isNotEqualTo(before);
  }

  @Test
  void read_badRowsOfMeasuredTimes_areListedWithTheirLines() {
    ScenarioFolder scenario = new ScenarioFolder(folder).write("times.csv", "ms\n10\n-3\nslow\n0\n");
    assertThat(scenario.problems(with("{measured: times.csv}"))).extracting(Problem::path)
        .containsExactly("times.csv:3", "times.csv:4", "times.csv:5");
    scenario.write("other.csv", "millis\n10\n");
    assertThat(scenario.problems(with("{measured: other.csv}"))).extracting(Problem::toString)
        .containsExactly("other.csv:1: found columns [millis]; legal: a column 'ms' among them");
  }

  @Test
  void read_serviceTimesThatMeanNothing_areRefusedWhereTheyStand() {
    ScenarioFolder scenario = new ScenarioFolder(folder).write("times.csv", "ms\n10\n");
    String place = "services[0].serviceTime.";
    assertThat(scenario.paths(with("{distribution: gamma}"))).containsExactly(place + "meanMillis");
    assertThat(scenario.paths(with("{measured: nowhere.csv}"))).containsExactly(place + "measured");
    assertThat(scenario.paths(with("{meanMillis: 5, measured: times.csv}"))).containsExactly(place + "measured");
    List<Problem> problems = scenario.problems(
        with("{meanMillis: 5, distribution: exponential, coefficientOfVariation: 2}"));
    assertThat(problems).extracting(Problem::path).containsExactly(place + "coefficientOfVariation");
    assertThat(problems).extracting(Problem::found).containsExactly("2.0, with distribution exponential");
  }
}
