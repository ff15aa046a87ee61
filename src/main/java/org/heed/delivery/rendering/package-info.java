/** How a survey looks as a mail. */
@NullMarked
package org.heed.delivery.rendering;

import org.jspecify.annotations.NullMarked;
