/** Letters to the customer of a case: templates, and the words of the person who writes. */
@NullMarked
package org.heed.followup.letter;

import org.jspecify.annotations.NullMarked;
