/** The prioritised list of zones for a service: proximity, cost and capacity, each shown. */
@NullMarked
package dev.penumbra.engine.zones;

import org.jspecify.annotations.NullMarked;
