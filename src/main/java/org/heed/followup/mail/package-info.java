/** Mail between the people here and the customer of a case. */
@NullMarked
package org.heed.followup.mail;

import org.jspecify.annotations.NullMarked;
