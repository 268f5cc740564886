/**
 * What the screen shows of a scenario, made from the format's own description: sections, the rows of a section's page, what
 * a new part begins with, what differs between two scenarios. Knows no window.
 */
@NullMarked
package dev.penumbra.app.scenario.outline;

import org.jspecify.annotations.NullMarked;
