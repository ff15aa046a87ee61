/**
 * The pages of rules: the list, the editor in sentences with its trial, and why a case was opened.
 */
@NullMarked
package org.heed.followup.web.rules;

import org.jspecify.annotations.NullMarked;
