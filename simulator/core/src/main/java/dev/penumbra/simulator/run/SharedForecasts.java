package dev.penumbra.simulator.run;

import dev.penumbra.engine.demand.DemandHistory;
import dev.penumbra.engine.demand.EventCalendar;
import dev.penumbra.engine.prediction.DemandPredictor;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A predictor that remembers its latest forecasts, so that runs which see the same demand pay for each only once. What a
 * run gets is the same with or without it, because a prediction depends on what it is asked with and on nothing else.
 *
 * <p>Safe for several threads. Runs that are further apart than {@value #KEPT} slots do not profit.
 */
final class SharedForecasts implements DemandPredictor {
  private static final int KEPT = 4;

  private final DemandPredictor predictor;
  private final Map<Question, Prediction> answers = new LinkedHashMap<>();

  private record Question(State state, int slots, long fingerprint, EventCalendar events) {}

  SharedForecasts(DemandPredictor predictor) {
    this.predictor = predictor;
  }

  @Override
  public State initialState() {
    return predictor.initialState();
  }

  @Override
  public synchronized Prediction predict(State state, DemandHistory history, EventCalendar events) {
    Question question = new Question(state, history.slots(), history.fingerprint(), events);
    Prediction known = answers.get(question);
    if (known == null) {
      known = predictor.predict(state, history, events);
      answers.put(question, known);
      if (answers.size() > KEPT) {
        answers.remove(answers.keySet().iterator().next());
      }
    }
    return known;
  }
}
