/// One call over the port, without the HTTP library: who calls and what they may see, what they ask, what is
/// answered, and which failure becomes which status. Uses the vocabulary, the wire and the servlet request.
///
/// A [Call] belongs to one request and one thread; endpoints are called by many threads at once.
@NullMarked
package dev.throughline.rest.call;

import org.jspecify.annotations.NullMarked;
