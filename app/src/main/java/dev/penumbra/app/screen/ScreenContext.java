package dev.penumbra.app.screen;

import dev.penumbra.app.session.Background;
import dev.penumbra.app.session.Session;
import dev.penumbra.app.theme.Appearance;
import dev.penumbra.app.words.Figures;
import dev.penumbra.app.words.Words;

/**
 * What a screen is made from.
 *
 * @param background does what takes time and hands it back to the window's thread
 */
public record ScreenContext(
    Session session, Background background, Appearance appearance, Words words, Figures figures) {}
