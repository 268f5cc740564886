/** What starting and stopping one zone was worth, learnt from its own demand. */
@NullMarked
package dev.penumbra.engine.activation.lone.learned;

import org.jspecify.annotations.NullMarked;
