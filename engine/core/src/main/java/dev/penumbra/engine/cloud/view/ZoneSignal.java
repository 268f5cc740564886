package dev.penumbra.engine.cloud.view;

import java.util.OptionalInt;

/**
 * What a zone says of itself.
 *
 * @param reachable false in an outage
 * @param freeVcpu room for new instances where the provider says so; empty when it does not
 */
public record ZoneSignal(boolean reachable, OptionalInt freeVcpu) {}
