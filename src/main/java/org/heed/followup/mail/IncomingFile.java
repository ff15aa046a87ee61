package org.heed.followup.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/**
 * A file of a mail that has just come.
 *
 * @param name made harmless
 * @param content null when it is too large to keep
 * @param leftOut why the content is not kept; null when it is
 */
public record IncomingFile(
    String name, String type, @Nullable ByteArrayResource content, @Nullable String leftOut) {

  /** The same, without its content. */
  IncomingFile without(String reason) {
    return new IncomingFile(name, type, null, reason);
  }

  /** In bytes; 0 when the content is not kept. */
  long size() {
    return content == null ? 0 : content.contentLength();
  }
}
