/**
 * The pages of automations: the list, the drawn editor with its trial, and each run step by step.
 */
@NullMarked
package org.heed.followup.web.automation;

import org.jspecify.annotations.NullMarked;
