/** How the engine decides, and its own section of a configuration file, the same in a scenario and in live use. */
@NullMarked
package dev.penumbra.engine.config;

import org.jspecify.annotations.NullMarked;
