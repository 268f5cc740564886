/** The Recommend screen: what a run says to keep where, what that costs and saves, and the files it is written to. */
@NullMarked
package dev.penumbra.app.recommend;

import org.jspecify.annotations.NullMarked;
