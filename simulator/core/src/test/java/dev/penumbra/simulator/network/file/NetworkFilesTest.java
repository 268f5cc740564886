package dev.penumbra.simulator.network.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.penumbra.engine.model.GeoPoint;
import dev.penumbra.engine.model.problem.Problem;
import dev.penumbra.engine.model.problem.ProblemList;
import dev.penumbra.simulator.network.MeasuredPaths;
import dev.penumbra.simulator.network.PathStretch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkFilesTest {
  @TempDir
  Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("file.csv"), text);
  }

  @Test
  void stretch_writtenAndRead_isTheSame() throws IOException {
    PathStretch stretch = new PathStretch(
        List.of(new GeoPoint(51, 4), new GeoPoint(-34, 148)), new double[][]{{0.1, -0.2}, {-0.2, 1.5}});
    ProblemList problems = new ProblemList();
    PathStretch read = StretchFile.read(file(StretchFile.text(stretch)), problems);
    assertThat(problems.all()).isEmpty();
    assertThat(read.areas()).isEqualTo(stretch.areas());
    assertThat(read.logFactor(1, 0)).isCloseTo(-0.2, within(1e-3));
    assertThat(StretchFile.text(read)).isEqualTo(StretchFile.text(stretch));
  }

  @Test
  void stretch_brokenRows_areAllSaid() throws IOException {
    ProblemList problems = new ProblemList();
    StretchFile.read(file("""
        from_latitude,from_longitude,to_latitude,to_longitude,factor
        51,4,51,4,0
        95,4,51,4,1
        51,4,51,4,1.1
        51,4,51,4,fast
        """), problems);
    assertThat(problems.all()).extracting(Problem::path).containsExactly("file.csv:2", "file.csv:3", "file.csv:5");
  }

  @Test
  void measured_knownZones_areReadInTheirDirection() throws IOException {
    GeoPoint a = new GeoPoint(1, 1);
    GeoPoint b = new GeoPoint(2, 2);
    Map<String, GeoPoint> zones = Map.of("a", a, "b", b);
    ProblemList problems = new ProblemList();
    MeasuredPaths paths = MeasuredPathsFile.read(
        file("from,to,rtt_ms\na,a,3\na,b,40\nb,a,41\na,elsewhere,5\na,b,-1\n"),
        id -> Optional.ofNullable(zones.get(id)),
        problems);
    assertThat(paths.millis()).containsOnly(
        Map.entry(new MeasuredPaths.Ends(a, b), 40.0),
        Map.entry(new MeasuredPaths.Ends(b, a), 41.0));
    assertThat(problems.all()).extracting(Problem::path).containsExactly("file.csv:6");
  }
}
