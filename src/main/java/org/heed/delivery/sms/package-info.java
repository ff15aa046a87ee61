/** Text messages: the seam to a provider, what is sent, and what customers reply. */
@NamedInterface("sms")
@NullMarked
package org.heed.delivery.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
