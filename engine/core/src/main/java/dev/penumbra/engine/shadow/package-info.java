/** The life of an instance and of a deployment, and the state that keeps a shadow warm. */
@NullMarked
package dev.penumbra.engine.shadow;

import org.jspecify.annotations.NullMarked;
