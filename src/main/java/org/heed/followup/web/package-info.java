/** Today and the page of one case. */
@NullMarked
package org.heed.followup.web;

import org.jspecify.annotations.NullMarked;
