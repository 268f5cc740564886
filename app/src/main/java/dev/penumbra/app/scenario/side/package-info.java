/** What stands beside the pages: the document's text, what changed, what is wrong. */
@NullMarked
package dev.penumbra.app.scenario.side;

import org.jspecify.annotations.NullMarked;
