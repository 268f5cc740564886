/** Files of demand as they lie on disk: plain or packed, CSV with named columns, every problem with its line. */
@NullMarked
package dev.penumbra.simulator.demand.file;

import org.jspecify.annotations.NullMarked;
