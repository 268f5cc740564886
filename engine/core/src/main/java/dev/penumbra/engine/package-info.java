/** One cycle of the shadow engine: observation in, decisions with reasons and intents out. */
@NullMarked
package dev.penumbra.engine;

import org.jspecify.annotations.NullMarked;
