package dev.penumbra.simulator.scenario;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.Zone;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.network.NetworkModel;
import dev.penumbra.simulator.network.file.MeasuredPathsFile;
import dev.penumbra.simulator.network.file.StretchFile;
import dev.penumbra.simulator.scenario.catalogue.CatalogueFolder;
import dev.penumbra.simulator.scenario.format.NetworkSettings;
import dev.penumbra.simulator.scenario.source.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The network as its settings and the files of a folder describe it. */
public final class RoundTripFiles {
  private final SourceFiles files;
  private final String folder;
  private final Problems problems;

  /** Files of a folder, whose name ends with a slash. */
  RoundTripFiles(SourceFiles files, String folder, Problems problems) {
    this.files = files;
    this.folder = folder;
    this.problems = problems;
  }

  /** The network of a scenario that says nothing of it, beside a folder of zones; throws on bad files. */
  public static NetworkModel ofCatalogue(Path zones) {
    Problems problems = new Problems();
    SourceFiles files = new SourceFiles(zones.toAbsolutePath());
    CatalogueFolder catalogue = CatalogueFolder.read(name -> files.find(name, name, problems), problems);
    RoundTripFiles latency = new RoundTripFiles(files, "../latency/", problems);
    NetworkSettings settings = NetworkSettings.FROM_CATALOGUE;
    Optional<NetworkModel> model = latency.model(settings)
        .map(found -> latency.refined(found, settings, catalogue.zones()));
    problems.throwIfAny();
    return model.orElseThrow();
  }

  /** The coefficients; empty after a problem. */
  Optional<NetworkModel> model(NetworkSettings settings) {
    Map<String, Double> fromFile = Map.of();
    if (!settings.given().keySet().containsAll(NetworkSettings.names())) {
      String file = settings.file().orElse(folder + "model.csv");
      String path = settings.file().isPresent() ? "network.model" : "network";
      fromFile = files.find(file, path, problems).map(f -> CatalogueFolder.coefficients(f, problems)).orElse(Map.of());
      if (fromFile.isEmpty()) {
        return Optional.empty(); // already said why
      }
    }
    try {
      return Optional.of(settings.model(fromFile));
    } catch (IllegalArgumentException e) {
      problems.add("network", String.valueOf(e.getMessage()), "all coefficients, given here or in a model");
      return Optional.empty();
    }
  }

  /** The same with what is known beside the coefficients. */
  NetworkModel refined(NetworkModel model, NetworkSettings settings, List<Zone> zones) {
    Map<String, GeoPoint> places = zones.stream()
        .collect(Collectors.toMap(zone -> zone.id().value(), Zone::location, (first, _) -> first));
    ProblemList found = new ProblemList();
    NetworkModel stretched = find(settings, settings.stretch(), "stretch", "stretch.csv")
        .map(file -> model.with(StretchFile.read(file, found)))
        .orElse(model);
    NetworkModel measured = find(settings, settings.measured(), "measured", "aws-region-rtt.csv")
        .map(file -> MeasuredPathsFile.read(file, id -> Optional.ofNullable(places.get(id)), found))
        .map(stretched::with)
        .orElse(stretched);
    if (!found.isEmpty()) {
      problems.addAll(found.all());
    }
    return measured;
  }

  private Optional<Path> find(NetworkSettings settings, Optional<String> given, String key, String byDefault) {
    if (given.isPresent()) {
      return files.find(given.get(), "network." + key, problems);
    }
    return settings.isOfCatalogue() ? files.findIfThere(folder + byDefault) : Optional.empty();
  }
}
