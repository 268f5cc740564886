/** From access records to client clusters, their history and the events that will move them. */
@NullMarked
package dev.penumbra.engine.demand;

import org.jspecify.annotations.NullMarked;
