/** How well demand is forecast, measured on demand that was. */
@NullMarked
package dev.penumbra.acceptance.forecast;

import org.jspecify.annotations.NullMarked;
