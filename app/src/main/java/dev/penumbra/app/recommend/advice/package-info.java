/** What the runs of a workspace say about a scenario, set against doing nothing and against always-on. Knows no window. */
@NullMarked
package dev.penumbra.app.recommend.advice;

import org.jspecify.annotations.NullMarked;
