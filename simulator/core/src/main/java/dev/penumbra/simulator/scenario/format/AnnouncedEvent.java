package dev.penumbra.simulator.scenario.format;

import dev.penumbra.engine.demand.ExternalEvent;
import java.time.Instant;

/** An external event, and when it became known. */
public record AnnouncedEvent(ExternalEvent event, Instant announced) {}
