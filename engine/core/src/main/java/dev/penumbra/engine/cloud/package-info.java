/** The port to a cloud, simulated or real: intents in, outcomes and snapshots out. */
@NullMarked
package dev.penumbra.engine.cloud;

import org.jspecify.annotations.NullMarked;
