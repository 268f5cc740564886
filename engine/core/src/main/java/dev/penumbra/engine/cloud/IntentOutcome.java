package dev.penumbra.engine.cloud;

/** What became of an intent, as it is returned to the engine with the next observation. */
public record IntentOutcome(Intent intent, CloudResult result) {}
