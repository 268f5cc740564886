package dev.penumbra.app.timeline.story;

import dev.penumbra.app.chart.TimeChart;
import java.util.List;

/**
 * What the timeline tells of a run as far as it is recorded.
 *
 * @param recorded slots it covers
 * @param places deployments that ever were there or were asked for anything, the busiest first
 * @param place the one whose demand, latency and state are drawn
 */
public record Story(int recorded, List<Lane> places, Lane place, TimeChart chart, List<DecisionRow> decisions) {
  public Story {
    places = List.copyOf(places);
    decisions = List.copyOf(decisions);
  }
}
