package org.heed.followup.answer;

import java.time.Instant;
import org.heed.response.ResponseEvent;

/**
 * Something happened to an answer; what it means is decided by how the answer is now.
 *
 * @param at when it happened: a deadline that begins with it counts from here
 */
record News(ResponseEvent event, Instant at) {

  long responseId() {
    return event.responseId();
  }
}
