/** Many ways to forecast one series, weighed by how well each did, with intervals from what they missed. */
@NullMarked
package dev.penumbra.engine.prediction.bank;

import org.jspecify.annotations.NullMarked;
