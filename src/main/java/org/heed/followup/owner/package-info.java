/** Who gets a case, and why: by account, measure point, skill or rota, in the chosen order. */
@NullMarked
package org.heed.followup.owner;

import org.jspecify.annotations.NullMarked;
