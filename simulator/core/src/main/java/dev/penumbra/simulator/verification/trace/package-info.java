/** What a run did, line by line, to be compared exactly with what it did before. */
@NullMarked
package dev.penumbra.simulator.verification.trace;

import org.jspecify.annotations.NullMarked;
