/** The map screen: where shadows wait and what they did, moment by moment. {@code MapScreen} is its controller. */
@NullMarked
package dev.penumbra.app.map;

import org.jspecify.annotations.NullMarked;
