/** What is wrong with something a user wrote: all of it, each with its path. */
@NullMarked
package dev.penumbra.engine.model.problem;

import org.jspecify.annotations.NullMarked;
