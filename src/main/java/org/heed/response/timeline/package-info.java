/** Answers in the history of contacts and accounts. */
@NullMarked
package org.heed.response.timeline;

import org.jspecify.annotations.NullMarked;
