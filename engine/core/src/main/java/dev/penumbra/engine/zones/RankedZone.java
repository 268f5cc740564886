package dev.penumbra.engine.zones;

import dev.penumbra.engine.model.ZoneId;

/**
 * A zone with its scores, each 0 (worst) to 1 (best).
 *
 * @param proximity round-trip time it would spare clients, beside the home and the zones ranked before it
 * @param cost how cheap a shadow is there
 * @param capacity room as observed
 * @param total the scores weighted
 * @param savedMillis mean round-trip time it would spare per request of all clients, in milliseconds
 * @param growingShare of the demand it would take, the share from clusters whose demand grows, 0 to 1
 * @param shadowDollarsPerHour price of holding the smallest shadow there
 */
public record RankedZone(
    ZoneId zone,
    double proximity,
    double cost,
    double capacity,
    double total,
    double savedMillis,
    double growingShare,
    double shadowDollarsPerHour) {}
