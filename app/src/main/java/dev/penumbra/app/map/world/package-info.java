/** The globe on a plane: outlines of countries, their projection, and the part of it that is in view. */
@NullMarked
package dev.penumbra.app.map.world;

import org.jspecify.annotations.NullMarked;
