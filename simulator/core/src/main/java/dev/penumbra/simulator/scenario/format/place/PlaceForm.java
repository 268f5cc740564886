package dev.penumbra.simulator.scenario.format.place;

import dev.penumbra.engine.config.format.Field;
import dev.penumbra.engine.config.format.Form;
import dev.penumbra.engine.config.format.Type;
import dev.penumbra.engine.config.format.scalar.Range;
import dev.penumbra.engine.config.format.scalar.Scalar;
import dev.penumbra.engine.model.GeoPoint;

/** A circle on the map. */
public record PlaceForm(GeoPoint centre, double radiusKm) {
  public static final Field<Double> LATITUDE = Field.required(
      "latitude", Scalar.number("degrees north", Range.from(-90, 90)), "north positive");
  public static final Field<Double> LONGITUDE = Field.required(
      "longitude", Scalar.number("degrees east", Range.from(-180, 180)), "east positive");
  private static final Field<Double> RADIUS = Field.required(
      "km", Scalar.number("km", Range.from(0, 20_100)), "how far around the point");

  public static final Type<PlaceForm> TYPE = Form.of(
      "circle", "Everything within a distance of a point.",
      v -> new PlaceForm(new GeoPoint(v.get(LATITUDE), v.get(LONGITUDE)), v.get(RADIUS)), LATITUDE, LONGITUDE, RADIUS);
}
