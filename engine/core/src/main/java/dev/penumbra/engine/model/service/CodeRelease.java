package dev.penumbra.engine.model.service;

import java.time.Instant;

/** A new version of a service's code, {@code bytes} larger than nothing, current from {@code at} on. */
public record CodeRelease(Instant at, long bytes) {}
