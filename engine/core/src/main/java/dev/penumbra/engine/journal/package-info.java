/** What was decided, what was asked of the cloud and what became of it, in the order in which it was written. */
@NullMarked
package dev.penumbra.engine.journal;

import org.jspecify.annotations.NullMarked;
