/** The pages on which staff finds, reads and judges answers. */
@NullMarked
package org.heed.response.web.list;

import org.jspecify.annotations.NullMarked;
