/** Templates of databases, queues and the like, and the order in which they are provisioned. */
@NullMarked
package dev.penumbra.engine.dependency;

import org.jspecify.annotations.NullMarked;
