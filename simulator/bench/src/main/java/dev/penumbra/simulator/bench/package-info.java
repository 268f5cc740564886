/** How fast this machine is, as ratios that hold on others too. */
@NullMarked
package dev.penumbra.simulator.bench;

import org.jspecify.annotations.NullMarked;
