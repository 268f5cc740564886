package dev.penumbra.engine.activation.decision;

/** What a policy wants for one service in one zone, before sizes are chosen and the guard has looked. */
public record Wish(Level level, Reason reason) {}
