/** Choosing one of many by searching. */
@NullMarked
package dev.penumbra.app.scenario.form.pick;

import org.jspecify.annotations.NullMarked;
