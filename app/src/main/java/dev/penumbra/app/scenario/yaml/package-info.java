/** The text of a scenario as a tree whose parts know where they stand, and edits of it that leave everything else as it is. */
@NullMarked
package dev.penumbra.app.scenario.yaml;

import org.jspecify.annotations.NullMarked;
