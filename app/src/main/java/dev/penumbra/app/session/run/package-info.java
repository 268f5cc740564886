/** One run on a thread of its own: paced, paused, stepped, cancelled, forked. The thread never waits for the window, and the window reads what is volatile and immutable. Nothing here knows JavaFX. */
@NullMarked
package dev.penumbra.app.session.run;

import org.jspecify.annotations.NullMarked;
