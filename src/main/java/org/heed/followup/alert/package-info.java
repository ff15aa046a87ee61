/** The mails that tell an owner about an unhappy or a delighted customer. */
@NullMarked
package org.heed.followup.alert;

import org.jspecify.annotations.NullMarked;
