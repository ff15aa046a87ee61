@NullMarked
package org.heed.followup;

import org.jspecify.annotations.NullMarked;
