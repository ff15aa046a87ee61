@NullMarked
package org.heed.followup.calling;

import org.jspecify.annotations.NullMarked;
