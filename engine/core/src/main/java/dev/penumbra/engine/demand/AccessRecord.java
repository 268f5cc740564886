package dev.penumbra.engine.demand;

import dev.penumbra.engine.model.GeoPoint;
import java.time.Instant;

/** A client asked something, from somewhere. Who it was is not kept. */
public record AccessRecord(Instant at, GeoPoint where) {}
