/** What the whole does, seen from outside, from simple to complex; and which rooms may know of which. */
@NullMarked
package dev.penumbra.acceptance;

import org.jspecify.annotations.NullMarked;
