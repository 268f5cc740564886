/** The recommended configuration. */
@NullMarked
package dev.penumbra.simulator.export;

import org.jspecify.annotations.NullMarked;
