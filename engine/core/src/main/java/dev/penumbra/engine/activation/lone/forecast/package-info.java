/** What demand one zone can expect from its own past, and the programme that trusts it. */
@NullMarked
package dev.penumbra.engine.activation.lone.forecast;

import org.jspecify.annotations.NullMarked;
