/** Commands that show how true the simulator is. */
@NullMarked
package dev.penumbra.app.cli.verification;

import org.jspecify.annotations.NullMarked;
