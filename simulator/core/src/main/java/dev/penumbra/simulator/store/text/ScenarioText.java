package dev.penumbra.simulator.store.text;

/**
 * The text of a scenario as it was when it ran.
 *
 * @param name what people call it
 * @param folder what paths in it are relative to
 */
public record ScenarioText(String name, String folder, String text) {}
