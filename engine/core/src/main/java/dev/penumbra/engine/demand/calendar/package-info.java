/** External events from calendars as people keep them. */
@NullMarked
package dev.penumbra.engine.demand.calendar;

import org.jspecify.annotations.NullMarked;
