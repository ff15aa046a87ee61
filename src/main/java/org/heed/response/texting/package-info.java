/** Answers that customers give by text message. */
@NullMarked
package org.heed.response.texting;

import org.jspecify.annotations.NullMarked;
