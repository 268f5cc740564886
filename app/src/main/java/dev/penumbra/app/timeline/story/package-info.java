/** What the timeline tells of a run, read from its recording. */
@NullMarked
package dev.penumbra.app.timeline.story;

import org.jspecify.annotations.NullMarked;
