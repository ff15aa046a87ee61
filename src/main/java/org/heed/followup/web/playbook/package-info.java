/** The pages of playbooks: beside a case, as a script for a call, and in the settings. */
@NullMarked
package org.heed.followup.web.playbook;

import org.jspecify.annotations.NullMarked;
