/** The world that all steps of a cycle look at: services, zones, clusters, prices, and how far apart they are. */
@NullMarked
package dev.penumbra.engine.landscape;

import org.jspecify.annotations.NullMarked;
