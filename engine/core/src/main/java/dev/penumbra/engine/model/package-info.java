/** The nouns everything else speaks of: places, zones, services, prices. Immutable, checked when made. */
@NullMarked
package dev.penumbra.engine.model;

import org.jspecify.annotations.NullMarked;
