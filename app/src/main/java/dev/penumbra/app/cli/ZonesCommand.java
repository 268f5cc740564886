package dev.penumbra.app.cli;

import dev.penumbra.engine.landscape.Landscape;
import dev.penumbra.engine.landscape.RoundTripTable;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.zones.CapacityBelief;
import dev.penumbra.engine.zones.RankedZone;
import dev.penumbra.engine.zones.ZoneRanking;
import dev.penumbra.simulator.run.Simulations;
import dev.penumbra.simulator.scenario.Scenario;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "zones", description = "The prioritised zones of each service, as of the scenario's start.")
final class ZonesCommand implements Callable<Integer> {
  @Mixin
  private ScenarioArgument scenario = new ScenarioArgument();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Scenario read = scenario.read();
    Landscape landscape = read.landscape();
    var history = new Simulations(read).demand().history(read.window().past(), read.window().start());
    ZoneRanking ranking = new ZoneRanking(landscape, new RoundTripTable(landscape), read.engine().ranking());
    PrintWriter out = spec.commandLine().getOut();
    for (int service = 0; service < landscape.services().size(); service++) {
      out.printf("%s (home %s)%n", landscape.services().get(service).id(), landscape.services().get(service).home());
      out.printf(
          Locale.ROOT, "  %3s %-26s %-15s %6s %9s %6s %8s %9s %8s %9s%n", "", "zone", "kind", "total", "proximity",
          "cost",
          "capacity", "saves ms", "growing", "$/h");
      print(ranking.rank(service, history, CapacityBelief.NONE, read.window().start()), landscape, out);
    }
    return 0;
  }

  private static void print(List<RankedZone> ranked, Landscape landscape, PrintWriter out) {
    int place = 1;
    for (RankedZone zone : ranked) {
      Zone what = landscape.zones().get(landscape.getZone(zone.zone()));
      out.printf(
          Locale.ROOT, "  %3d %-26s %-15s %6.3f %9.3f %6.3f %8.3f %9.2f %7.0f%% %9.4f%n", place++, zone.zone(),
          what.kind(),
          zone.total(), zone.proximity(), zone.cost(), zone.capacity(), zone.savedMillis(), 100 * zone.growingShare(),
          zone.shadowDollarsPerHour());
    }
  }
}
