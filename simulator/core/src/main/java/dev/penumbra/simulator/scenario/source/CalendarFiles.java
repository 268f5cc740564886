package dev.penumbra.simulator.scenario.source;

import dev.penumbra.engine.config.format.Problems;
import dev.penumbra.engine.demand.calendar.ICalendarReader;
import dev.penumbra.engine.model.problem.InvalidInputException;
import dev.penumbra.simulator.scenario.format.AnnouncedEvent;
import dev.penumbra.simulator.scenario.format.CalendarPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the calendars that a scenario names. */
public record CalendarFiles(SourceFiles files, List<String> services, Problems problems) {
  /** The events of all that can be read, in their order. */
  public List<AnnouncedEvent> events(List<CalendarPlan> plans) {
    List<AnnouncedEvent> events = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      CalendarPlan plan = plans.get(i);
      Optional<Path> file = files.find(plan.file(), "calendars[" + i + "].file", problems);
      file.ifPresent(found -> events.addAll(read(plan, found)));
    }
    return events;
  }

  private List<AnnouncedEvent> read(CalendarPlan plan, Path file) {
    try {
      return new ICalendarReader(plan.timeZone(), services).read(file)
          .events()
          .stream()
          .map(event -> new AnnouncedEvent(event, plan.announced()))
          .toList();
    } catch (InvalidInputException e) {
      problems.addAll(e.problems());
      return List.of();
    }
  }
}
