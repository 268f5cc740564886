package dev.penumbra.app.compare;

import dev.penumbra.app.compare.study.Study;
import dev.penumbra.app.compare.study.Study.Pairing;
import dev.penumbra.app.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What has to be known of runs that are set side by side, in words. */
record StudyNotes(Words words) {
  /** Which letter is which run, on one line. */
  String subjects(Study study) {
    return IntStream.range(0, study.subjects().size()).mapToObj(position -> {
      var run = study.subjects().get(position).run();
      String other = run.identity().origin().isPresent() ? "compare.subject.fork" : "compare.subject";
      return words.text(
          position == 0 ? "compare.reference" : other, CompareModel.letter(position), Long.toString(run.number()),
          run.identity().policy());
    }).collect(Collectors.joining("  ·  "));
  }

  /** How far the differences can be trusted, and what is not there, a sentence a line. */
  String trust(Study study) {
    Map<Pairing, List<String>> letters = new LinkedHashMap<>();
    for (int other = 0; other < study.pairings().size(); other++) {
      letters.computeIfAbsent(study.pairings().get(other), _ -> new ArrayList<>()).add(CompareModel.letter(other + 1));
    }
    List<String> lines = new ArrayList<>();
    letters.forEach(
        (pairing, own) -> lines.add(words.text(key(pairing), String.join(", ", own), pairing.seeds())));
    String unfinished = IntStream.range(0, study.subjects().size())
        .filter(position -> !study.subjects().get(position).run().finished())
        .mapToObj(CompareModel::letter)
        .collect(Collectors.joining(", "));
    if (!unfinished.isEmpty()) {
      lines.add(words.text("compare.unfinished", unfinished));
    }
    if (study.subjects().size() == 1) {
      lines.add(words.text("compare.alone"));
    }
    return String.join("\n", lines);
  }

  private static String key(Pairing pairing) {
    if (pairing.repeated()) {
      return "compare.trust.repeated";
    }
    return switch (pairing.seeds()) {
      case 0 -> "compare.trust.apart";
      case 1 -> "compare.trust.once";
      default -> "compare.trust.intervals";
    };
  }
}
