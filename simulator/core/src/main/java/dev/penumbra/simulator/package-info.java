/** The discrete-event simulator around the shadow engine. */
@NullMarked
package dev.penumbra.simulator;

import org.jspecify.annotations.NullMarked;
