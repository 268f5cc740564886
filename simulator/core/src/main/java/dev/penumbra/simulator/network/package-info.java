/** Time between clients and zones, and how clients learn where to go. */
@NullMarked
package dev.penumbra.simulator.network;

import org.jspecify.annotations.NullMarked;
