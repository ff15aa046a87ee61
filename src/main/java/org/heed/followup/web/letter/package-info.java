/** The pages of letters: written from a case, and their templates in the settings. */
@NullMarked
package org.heed.followup.web.letter;

import org.jspecify.annotations.NullMarked;
