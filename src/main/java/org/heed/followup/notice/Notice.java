package org.heed.followup.notice;

import java.time.Instant;
import org.heed.platform.mail.StaffMail;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;

/**
 * Something a person should hear about.
 *
 * @param deadline when it is too late to hear of it; null when it can wait
 * @param link absolute address of what it is about
 * @param mail how it is told at once; its key is told once to a person, however they chose to hear
 *     of it
 */
public record Notice(
    NoticeKind kind, User to, @Nullable Instant deadline, String link, StaffMail.Draft mail) {}
