/** The rules by which zones are woken and put to rest, baselines included. */
@NullMarked
package dev.penumbra.engine.activation.policy;

import org.jspecify.annotations.NullMarked;
