/** What comes back after a mail was accepted: bounces and complaints, by mail or by webhook. */
@NullMarked
package org.heed.delivery.bounces;

import org.jspecify.annotations.NullMarked;
