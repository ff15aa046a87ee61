/** Every mail of the demo as it would arrive; none leaves the machine. */
@NullMarked
package org.heed.demo.mailbox;

import org.jspecify.annotations.NullMarked;
