/** How the window looks: light and dark, palettes that the colour-blind can tell apart, fonts, scale. Colours of nodes stand in style sheets, those of canvases in a Palette; nothing else names a colour. */
@NullMarked
package dev.penumbra.app.theme;

import org.jspecify.annotations.NullMarked;
