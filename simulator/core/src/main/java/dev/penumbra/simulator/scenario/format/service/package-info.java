/** How a scenario file describes a service, its state and its dependencies. */
@NullMarked
package dev.penumbra.simulator.scenario.format.service;

import org.jspecify.annotations.NullMarked;
