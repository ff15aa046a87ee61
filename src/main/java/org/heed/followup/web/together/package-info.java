@NullMarked
package org.heed.followup.web.together;

import org.jspecify.annotations.NullMarked;
