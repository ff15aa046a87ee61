/** Tells people from programs that open every link of a mail. */
@NullMarked
package org.heed.response.authenticity;

import org.jspecify.annotations.NullMarked;
