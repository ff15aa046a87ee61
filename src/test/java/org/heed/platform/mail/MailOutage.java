package org.heed.platform.mail;

/** Lets a test see what people see while the mail server is away. */
public class MailOutage {

  private final MailServerWatch watch;

  MailOutage(MailServerWatch watch) {
    this.watch = watch;
  }

  /** Tells everybody that the mail server said this and takes no mail. */
  public void begin(String reason) {
    watch.isAway(reason);
  }

  /** Tells everybody that it is back. */
  public void end() {
    watch.isThere();
  }
}
