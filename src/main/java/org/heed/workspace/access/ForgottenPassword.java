package org.heed.workspace.access;

import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets whoever runs the server bring somebody back in when no mail can: the person whom {@code
 * HEED_FORGOT_PASSWORD} names gets the link in the log of the start.
 */
@Component
class ForgottenPassword implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(ForgottenPassword.class);

  private final HeedSettings settings;
  private final SignIns signIns;
  private final OneTimeLinks links;
  private final TransactionTemplate transactions;

  ForgottenPassword(
      HeedSettings settings,
      SignIns signIns,
      OneTimeLinks links,
      TransactionTemplate transactions) {
    this.settings = settings;
    this.signIns = signIns;
    this.links = links;
    this.transactions = transactions;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (settings.forgotPassword() != null) {
      tell(settings.forgotPassword());
    }
  }

  /** Logs a link to a new password for this address, or that nobody active has it. */
  void tell(String address) {
    signIns
        .byEmail(address)
        .filter(SignInRecord::active)
        .ifPresentOrElse(
            person ->
                log.info(
                    "Choose a new password for {} here within an hour, then remove HEED_FORGOT_PASSWORD: {}",
                    address,
                    link(person)),
            () ->
                log.warn(
                    "HEED_FORGOT_PASSWORD names {}, but nobody active has that address", address));
  }

  private String link(SignInRecord person) {
    return WorkspaceScope.call(
        person.workspaceId(),
        () ->
            transactions.execute(
                status -> links.issue(LinkPurpose.PASSWORD_RESET, person.userId())));
  }
}
