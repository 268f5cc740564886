/** What became of the intents a simulated cloud was given. */
@NullMarked
package dev.penumbra.simulator.cloud.intent;

import org.jspecify.annotations.NullMarked;
