/** What the map shows of one slot of a run, as values. */
@NullMarked
package dev.penumbra.app.map.scene;

import org.jspecify.annotations.NullMarked;
