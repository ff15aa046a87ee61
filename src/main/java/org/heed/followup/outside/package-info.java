/**
 * Systems of others that are called: chats, webhooks, ticket systems, CRMs. One that does not
 * answer is left alone for longer and longer; one that refuses us, until a person mends it.
 */
@NullMarked
package org.heed.followup.outside;

import org.jspecify.annotations.NullMarked;
