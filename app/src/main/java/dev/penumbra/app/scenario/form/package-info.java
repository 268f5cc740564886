/** Nodes for the rows of a section's page; each shows what stands in the document and hands changes over. */
@NullMarked
package dev.penumbra.app.scenario.form;

import org.jspecify.annotations.NullMarked;
