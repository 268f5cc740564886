/** Micro-benchmarks in JMH: parts of what a request costs. */
@NullMarked
package dev.penumbra.simulator.bench.micro;

import org.jspecify.annotations.NullMarked;
