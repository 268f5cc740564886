/** What a scenario file points to or asks for, loaded: demand, calendars of events, the files beside it. */
@NullMarked
package dev.penumbra.simulator.scenario.source;

import org.jspecify.annotations.NullMarked;
