/** The recommended configuration in files, and read back from them. */
@NullMarked
package dev.penumbra.simulator.export;

import org.jspecify.annotations.NullMarked;
