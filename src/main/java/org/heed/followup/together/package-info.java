/** Cases of several unhappy people of one account, seen to together. */
@NamedInterface("together")
@NullMarked
package org.heed.followup.together;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
