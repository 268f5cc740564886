package dev.penumbra.app.screen;

import dev.penumbra.app.theme.Icon;
import java.util.function.Supplier;

/**
 * One of the places the left rail leads to.
 *
 * @param id tells it from the others: a short word in lower case, also the name of its screenshots
 * @param titleKey key of what people call it
 * @param icon stands for it in the left rail
 * @param maker makes its screen, once, when it is first looked at
 */
public record Destination(String id, String titleKey, Icon icon, Supplier<Screen> maker) {}
