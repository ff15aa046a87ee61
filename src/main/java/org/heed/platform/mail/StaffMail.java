package org.heed.platform.mail;

import java.util.Collection;
import java.util.List;
import org.heed.platform.database.WorkspaceScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Mail to the people who work with this instance: alerts, invitations, password resets. A mail is
 * stored in the business transaction that causes it, so it exists exactly when that commits, leaves
 * within a second and survives a crash. A crash in the moment of sending can make it arrive twice,
 * with the same Message-ID; it is never lost.
 */
@Component
public class StaffMail {

  private final StaffMailQueue queue;
  private final StaffMailFiles files;
  private final StaffMailSignal signal;

  StaffMail(StaffMailQueue queue, StaffMailFiles files, StaffMailSignal signal) {
    this.files = files;
    this.queue = queue;
    this.signal = signal;
  }

  /**
   * Queues one mail of the workspace in scope.
   *
   * @param dedupKey what the mail is about, such as {@code case-opened:17}; the same key is sent
   *     once, a repeated call has no effect
   * @param to the recipient's address
   * @param subject one line
   * @param text the plain-text part
   * @param html the HTML part, if any
   */
  public void queue(
      String dedupKey, String to, String subject, String text, @Nullable String html) {
    queueAll(List.of(new Draft(dedupKey, to, subject, text, html)));
  }

  /** Queues many mails of the workspace in scope with one statement. */
  public void queueAll(Collection<Draft> mails) {
    if (!mails.isEmpty()) {
      queue.add(WorkspaceScope.current(), mails, null);
      signal.wakeAfterCommit();
    }
  }

  /** The same with one file that goes with each of them; it is stored once. */
  public void queueAll(Collection<Draft> mails, MailFile file) {
    if (!mails.isEmpty()) {
      long workspace = WorkspaceScope.current();
      queue.add(workspace, mails, files.store(workspace, file));
      signal.wakeAfterCommit();
    }
  }

  /** How many mails of the workspace in scope were given up; an administrator should look. */
  public int parked() {
    return queue.parked(WorkspaceScope.current());
  }

  /**
   * A mail to be queued; see {@link StaffMail#queue} for its parts.
   *
   * @param dedupKey the same key is sent once
   * @param to the recipient's address
   * @param subject one line
   * @param text the plain-text part
   * @param html the HTML part, if any
   */
  public record Draft(
      String dedupKey, String to, String subject, String text, @Nullable String html) {}
}
