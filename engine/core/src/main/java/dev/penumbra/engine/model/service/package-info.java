/** What a service is: its work, its state, its objective, whom it calls and how its traffic is switched. */
@NullMarked
package dev.penumbra.engine.model.service;

import org.jspecify.annotations.NullMarked;
