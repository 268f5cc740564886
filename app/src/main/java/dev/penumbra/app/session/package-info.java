/**
 * What the window is about: the scenario that is open, with its edits, and the run that is looked at. All of it lives on the
 * window's thread; reading scenarios and stores happens on a thread of its own, a run on another
 * ({@link dev.penumbra.app.session.run}), and what they come to is taken over once per frame ({@code Session.pulse}), so the
 * window draws at its own pace and nobody waits for it.
 *
 * <p>{@link dev.penumbra.app.session.Session} is what screens are given. They listen to its properties and to those of its
 * {@link dev.penumbra.app.session.Transport} (the moment that is looked at; play, step, next event) and
 * {@link dev.penumbra.app.session.Edits} (undo, redo, unsaved), and read slots from the
 * {@link dev.penumbra.app.session.recording.Recording} of the run shown.
 */
@NullMarked
package dev.penumbra.app.session;

import org.jspecify.annotations.NullMarked;
