/** The page on which a workspace decides who gets cases. */
@NullMarked
package org.heed.followup.web.owner;

import org.jspecify.annotations.NullMarked;
