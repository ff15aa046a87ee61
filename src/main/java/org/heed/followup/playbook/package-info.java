/** What to say to an unhappy, a content or a happy customer, and what may be offered. */
@NullMarked
package org.heed.followup.playbook;

import org.jspecify.annotations.NullMarked;
