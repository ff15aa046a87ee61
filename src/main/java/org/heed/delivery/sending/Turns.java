package org.heed.delivery.sending;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.heed.platform.mail.MailDeferred;

/**
 * Whose turn it is with one thread: the workspaces with due mails, a batch each. In the middle of a
 * large wave the question who has some is dear, since it reads over all that has just left; so it
 * is asked again only after a moment, or when nobody known has more.
 */
final class Turns {

  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** Sends some mails of a workspace and gives their number; 0 when none is left. */
  @FunctionalInterface
  interface Batch {
    int send(long workspaceId) throws MailDeferred;
  }

  private final Supplier<List<Long>> due;
  private List<Long> known = List.of();
  private long askedAt;

  /** Over the workspaces that this finds. */
  Turns(Supplier<List<Long>> due) {
    this.due = due;
  }

  /**
   * A turn for each, in no order.
   *
   * @return how many mails in all
   * @throws MailDeferred as the batch does; the others keep their turn
   */
  int round(Batch batch) throws MailDeferred {
    if (known.isEmpty() || System.nanoTime() - askedAt > MOMENT.toNanos()) {
      known = new ArrayList<>(due.get());
      askedAt = System.nanoTime();
    }
    Collections.shuffle(known);
    List<Long> withMore = new ArrayList<>();
    int tried = 0;
    for (long workspace : known) {
      int sent = batch.send(workspace);
      if (sent > 0) {
        withMore.add(workspace);
      }
      tried += sent;
    }
    known = withMore;
    return tried;
  }
}
