package org.heed.followup.channel;

import java.nio.ByteBuffer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place where people or programs hear about cases.
 *
 * @param address where to post, locked
 * @param signingKey with which calls of a webhook are signed, locked; null for chats
 * @param hint the end of the address
 * @param obstacle why nothing is sent at the moment; null while all is well
 * @param failures attempts in a row that failed
 * @param waiting notices not sent yet
 */
record NoticeChannel(
    long id,
    String name,
    ChannelKind kind,
    ByteBuffer address,
    @Nullable ByteBuffer signingKey,
    String hint,
    Set<ChannelTopic> topics,
    boolean active,
    @Nullable String obstacle,
    int failures,
    int waiting) {}
