/** What a run shows: its progress, its table, its JSON, its folder of results. */
@NullMarked
package dev.penumbra.app.cli.report;

import org.jspecify.annotations.NullMarked;
