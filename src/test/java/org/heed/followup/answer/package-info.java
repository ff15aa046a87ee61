@NullMarked
package org.heed.followup.answer;

import org.jspecify.annotations.NullMarked;
