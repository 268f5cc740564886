package dev.penumbra.engine.model.behaviour;

/** How the work of requests is distributed, whatever its mean. */
public sealed interface WorkLaw permits NamedLaw, MeasuredTimes {}
