/** Slack, Microsoft Teams and webhooks that hear about cases, in order and each thing once. */
@NullMarked
package org.heed.followup.channel;

import org.jspecify.annotations.NullMarked;
