/** What a rule would have done lately, before it is switched on. */
@NullMarked
package org.heed.followup.rule.trial;

import org.jspecify.annotations.NullMarked;
