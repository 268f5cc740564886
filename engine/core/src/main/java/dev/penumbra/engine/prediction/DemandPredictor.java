package dev.penumbra.engine.prediction;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;

/**
 * Forecasts every series of a history from its end on. A pure function: the same state, history and calendar give the
 * same forecast and the same next state, on any machine.
 */
public interface DemandPredictor {
  /** What it remembers between calls; immutable, made by one predictor and understood by that one only. */
  interface State {}

  /** A forecast and what to remember until the next. */
  record Prediction(DemandForecast forecast, State state) {}

  /** Before the first forecast. */
  State initialState();

  /**
   * Forecasts from the end of {@code history}.
   *
   * @param events those announced before the end of the history
   */
  Prediction predict(State state, DemandHistory history, EventCalendar events);
}
