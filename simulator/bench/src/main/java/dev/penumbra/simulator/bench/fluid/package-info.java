/** The fluid beside single requests under the same decisions: how fast, and how near. */
@NullMarked
package dev.penumbra.simulator.bench.fluid;

import org.jspecify.annotations.NullMarked;
