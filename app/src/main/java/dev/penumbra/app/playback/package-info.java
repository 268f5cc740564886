/** The controls of the moment that is looked at, shared by the screens that show one: play, pause, step, speed, next event, and a scrubber over the run. */
@NullMarked
package dev.penumbra.app.playback;

import org.jspecify.annotations.NullMarked;
