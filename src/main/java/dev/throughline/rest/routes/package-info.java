/// The endpoints, a class for each family of the contract, and the shapes of what they answer. Uses the vocabulary,
/// the call and the wire.
///
/// Families hold the service and nothing of a request, so one instance serves all threads.
@NullMarked
package dev.throughline.rest.routes;

import org.jspecify.annotations.NullMarked;
