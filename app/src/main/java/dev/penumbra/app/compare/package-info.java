/** The compare screen: the runs that are kept, and chosen ones side by side. */
@NullMarked
package dev.penumbra.app.compare;

import org.jspecify.annotations.NullMarked;
