@NullMarked
package org.heed.followup.web.recovery;

import org.jspecify.annotations.NullMarked;
