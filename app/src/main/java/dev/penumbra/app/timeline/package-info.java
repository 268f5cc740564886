/** The timeline screen: what each deployment was over the run, what it did, and what was decided. */
@NullMarked
package dev.penumbra.app.timeline;

import org.jspecify.annotations.NullMarked;
