/** A cloud as last seen: what stands where, and how it is. */
@NullMarked
package dev.penumbra.engine.cloud.view;

import org.jspecify.annotations.NullMarked;
