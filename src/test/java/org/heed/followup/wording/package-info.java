@NullMarked
package org.heed.followup.wording;

import org.jspecify.annotations.NullMarked;
