package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.ListOf;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.demand.ExternalEvent;
import dev.penumbra.engine.model.ServiceId;
import dev.penumbra.simulator.scenario.format.place.Known;
import dev.penumbra.simulator.scenario.format.place.PlaceForm;
import dev.penumbra.simulator.scenario.format.place.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Events that move demand. */
final class EventForm {
  private static final Field<String> NAME = Field.required("name", Scalar.text(), "for people");
  private static final Field<String> KIND = Field.defaulting(
      "kind", Scalar.text(), "event", "events of a kind are taken to act alike");
  private static final Field<Instant> START = Field.required("start", Scalar.instant(), "first moment");
  private static final Field<Instant> END = Field.required("end", Scalar.instant(), "first moment after it");
  private static final Field<Optional<Instant>> ANNOUNCED = Field.optional(
      "announced", Scalar.instant(), "when it became known; left out, it was known all along");
  private static final Field<Optional<PlaceForm>> PLACE = Field.optional(
      "place", PlaceForm.TYPE, "where; left out, everywhere");
  private static final Field<Double> UPLIFT = Field.required(
      "uplift", Scalar.number("", Range.above(0, 1e6)), "factor on demand while it lasts; 1 changes nothing");

  private EventForm() {}

  static Type<AnnouncedEvent> type(Known known) {
    Field<List<ServiceId>> services = Field.defaulting(
        "services", new ListOf<>(known.service()), List.of(), "whose demand it moves; none given means all");
    return Form.of(
        "event", "Something outside that is expected to move demand.",
        v -> {
          Optional<PlaceForm> place = v.get(PLACE);
          ExternalEvent event = new ExternalEvent(
              v.get(NAME), v.get(KIND), v.get(START), v.get(END), place.map(PlaceForm::centre),
              place.map(PlaceForm::radiusKm).orElse(0.0), v.get(UPLIFT), v.get(services));
          return new AnnouncedEvent(event, v.get(ANNOUNCED).orElse(Instant.EPOCH));
        },
        NAME, KIND, START, END, ANNOUNCED, PLACE, UPLIFT, services)
        .where(Stretch.rule(START, END));
  }
}
