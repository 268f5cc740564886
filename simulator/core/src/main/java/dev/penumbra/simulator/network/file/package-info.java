/** Round-trip times in files: factors of stretch, measured paths, pairs that are asked for. */
@NullMarked
package dev.penumbra.simulator.network.file;

import org.jspecify.annotations.NullMarked;
