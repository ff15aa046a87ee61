package org.heed.response.merged;

import org.heed.platform.outbox.DomainEvent;
import org.heed.platform.outbox.Topic;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a merged account or contact belong to the one that stayed; whoever counts answers
 * of either counts anew. What was true about the customer on the day of an answer stays as it was.
 *
 * @param mergedAccountId the account that is gone; null when it was a contact
 * @param mergedContactId the contact that is gone; null when it was an account
 */
@Topic("response.moved")
public record AnswersMoved(
    long workspaceId, @Nullable Long mergedAccountId, @Nullable Long mergedContactId)
    implements DomainEvent {}
