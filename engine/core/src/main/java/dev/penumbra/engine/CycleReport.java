package dev.penumbra.engine;

import dev.penumbra.engine.activation.decision.Decision;
import dev.penumbra.engine.cloud.Intent;
import dev.penumbra.engine.journal.JournalEntry;
import dev.penumbra.engine.prediction.DemandForecast;
import dev.penumbra.engine.zones.RankedZone;
import java.util.List;

/**
 * What a cycle came to.
 *
 * @param state to be given to the next cycle
 * @param ranking the prioritised zones of each service, in the order of the landscape
 * @param decisions one for each service and candidate zone, and for each home
 * @param intents to be submitted to the cloud, in this order
 * @param journal what was written, in order; intents stand in it before they are submitted
 */
public record CycleReport(
    EngineState state,
    DemandForecast forecast,
    List<List<RankedZone>> ranking,
    List<Decision> decisions,
    List<Intent> intents,
    List<JournalEntry> journal) {
  public CycleReport {
    ranking = List.copyOf(ranking);
    decisions = List.copyOf(decisions);
    intents = List.copyOf(intents);
    journal = List.copyOf(journal);
  }
}
