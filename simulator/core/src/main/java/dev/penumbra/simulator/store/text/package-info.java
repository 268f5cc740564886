/** The texts of the scenarios that ran, kept by the fingerprint of their content. */
@NullMarked
package dev.penumbra.simulator.store.text;

import org.jspecify.annotations.NullMarked;
