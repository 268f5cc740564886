/** The scenario file's format, section by section. */
@NullMarked
package dev.penumbra.simulator.scenario.format;

import org.jspecify.annotations.NullMarked;
