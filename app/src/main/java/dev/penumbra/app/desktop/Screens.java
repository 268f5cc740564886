package dev.penumbra.app.desktop;

import dev.penumbra.app.compare.CompareScreen;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.map.MapScreen;
import dev.penumbra.app.recommend.RecommendScreen;
import dev.penumbra.app.scenario.ScenarioScreen;
import dev.penumbra.app.screen.Destination;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.theme.Icon;
import dev.penumbra.app.timeline.TimelineScreen;
import java.util.List;

/** The screens there are, in the order of the left rail. */
final class Screens {
  private Screens() {}

  static List<Destination> of(ScreenContext context, FileDialogs dialogs) {
    return List.of(
        new Destination("map", "map.title", Icon.MAP, () -> new MapScreen(context)),
        new Destination("timeline", "timeline.title", Icon.TIMELINE, () -> new TimelineScreen(context)),
        new Destination("scenario", "scenario.title", Icon.SCENARIO, () -> new ScenarioScreen(context, dialogs)),
        new Destination("compare", "compare.title", Icon.COMPARE, () -> new CompareScreen(context, dialogs)),
        new Destination("recommend", "recommend.title", Icon.RECOMMEND, () -> new RecommendScreen(context, dialogs)));
  }
}
