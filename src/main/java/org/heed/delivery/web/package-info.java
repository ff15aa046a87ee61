/** Pages of delivery: previews, sending status, unsubscribing. */
@NullMarked
package org.heed.delivery.web;

import org.jspecify.annotations.NullMarked;
