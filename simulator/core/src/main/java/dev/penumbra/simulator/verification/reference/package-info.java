/** The simulator against real measurements that are not shipped. */
@NullMarked
package dev.penumbra.simulator.verification.reference;

import org.jspecify.annotations.NullMarked;
