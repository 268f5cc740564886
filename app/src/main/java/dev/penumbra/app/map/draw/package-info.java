/** Draws the map on canvases, layer by layer: land, heat, arcs, zones, labels. */
@NullMarked
package dev.penumbra.app.map.draw;

import org.jspecify.annotations.NullMarked;
