package dev.penumbra.app.desktop;

import dev.penumbra.app.compare.CompareScreen;
import dev.penumbra.app.dialog.FileDialogs;
import dev.penumbra.app.map.MapScreen;
import dev.penumbra.app.recommend.RecommendScreen;
import dev.penumbra.app.scenario.ScenarioScreen;
import dev.penumbra.app.screen.Screen;
import dev.penumbra.app.screen.ScreenContext;
import dev.penumbra.app.timeline.TimelineScreen;
import java.util.List;

/** The screens there are, in the order of the left rail. */
final class Screens {
  private Screens() {}

  static List<Screen> create(ScreenContext context, FileDialogs dialogs) {
    return List.of(new MapScreen(context), new TimelineScreen(context), new ScenarioScreen(context, dialogs),
        new CompareScreen(context, dialogs), new RecommendScreen(context, dialogs));
  }
}
