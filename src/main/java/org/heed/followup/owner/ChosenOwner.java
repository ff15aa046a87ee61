package org.heed.followup.owner;

import org.heed.workspace.User;

/**
 * Who gets a case.
 *
 * @param because why, as part of a sentence that names the person
 */
public record ChosenOwner(User owner, String because) {}
