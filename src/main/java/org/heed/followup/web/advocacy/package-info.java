@NullMarked
package org.heed.followup.web.advocacy;

import org.jspecify.annotations.NullMarked;
