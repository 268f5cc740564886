/**
 * The Scenario screen: every field of the format on pages made from the format's own description, and the text beside them
 * that is the same document.
 */
@NullMarked
package dev.penumbra.app.scenario;

import org.jspecify.annotations.NullMarked;
