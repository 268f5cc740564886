package dev.penumbra.simulator.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Fresh Java processes, so that no measurement lives off what another one has compiled. */
final class ForkedProcess {
  /** Alike for all that are compared: none makes garbage to speak of, so the plainest collector disturbs least. */
  private static final List<String> FLAGS = List.of("-Xms1g", "-Xmx2g", "-XX:+UseSerialGC");

  private ForkedProcess() {}

  /** The number that a main class prints in its last line. */
  static double measure(Class<?> main, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    int exit = process.waitFor();
    if (exit != 0 || lines.isEmpty()) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + exit + " and printed " + lines);
    }
    return Double.parseDouble(lines.getLast());
  }
}
