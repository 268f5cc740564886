/** What if from here: asks for what shall become different at the moment looked at, and forks the run. */
@NullMarked
package dev.penumbra.app.whatif;

import org.jspecify.annotations.NullMarked;
