package dev.penumbra.engine.cloud;

import java.time.Instant;

/** An action the engine has decided on, written to the journal before it is submitted. */
public record Intent(IntentId id, Instant decidedAt, CloudAction action) {}
