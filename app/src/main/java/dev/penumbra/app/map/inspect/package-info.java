/** What is said of one zone at the map's side: its figures, and why the engine decided as it did, in numbers. */
@NullMarked
package dev.penumbra.app.map.inspect;

import org.jspecify.annotations.NullMarked;
