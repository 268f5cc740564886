/** Kept runs set side by side: their figures, their course over time, and what differs in what they were made of. Knows no window. */
@NullMarked
package dev.penumbra.app.compare.study;

import org.jspecify.annotations.NullMarked;
