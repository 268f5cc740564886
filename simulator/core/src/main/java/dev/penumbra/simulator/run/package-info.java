/** One run: the engine, the cloud and the traffic wired together. */
@NullMarked
package dev.penumbra.simulator.run;

import org.jspecify.annotations.NullMarked;
