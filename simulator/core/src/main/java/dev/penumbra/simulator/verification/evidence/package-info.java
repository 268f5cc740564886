/** What speaks for or against a theory, and the judgement over many such at once. */
@NullMarked
package dev.penumbra.simulator.verification.evidence;

import org.jspecify.annotations.NullMarked;
