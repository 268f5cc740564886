package dev.penumbra.app.scenario;

import dev.penumbra.app.scenario.outline.Section;
import dev.penumbra.app.scenario.yaml.YamlTree;
import dev.penumbra.app.session.Document;
import dev.penumbra.simulator.scenario.format.place.Known;

/**
 * The document as the pages show it.
 *
 * @param known what its parts may refer to
 * @param sections the whole file
 */
record Draft(Document document, YamlTree yaml, Known known, Section sections) {}
