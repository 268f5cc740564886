/** One zone by itself at a known price: its tariff and ledger, and what a policy for it is. */
@NullMarked
package dev.penumbra.engine.activation.lone;

import org.jspecify.annotations.NullMarked;
