/** The nouns everything else speaks of: zones, places, clusters of clients, ids. Immutable, checked when made. */
@NullMarked
package dev.penumbra.engine.model;

import org.jspecify.annotations.NullMarked;
