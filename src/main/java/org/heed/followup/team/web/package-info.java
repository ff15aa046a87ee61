/** The pages of a team lead. */
@NullMarked
package org.heed.followup.team.web;

import org.jspecify.annotations.NullMarked;
