/** Fields such as {@code {name}} in words for a customer. */
@NullMarked
package org.heed.followup.merge;

import org.jspecify.annotations.NullMarked;
