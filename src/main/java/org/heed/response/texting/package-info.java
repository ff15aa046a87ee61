/** Answers that customers give by text message. */
@NamedInterface("texting")
@NullMarked
package org.heed.response.texting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
