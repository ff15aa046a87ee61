package org.heed.workspace.security;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.heed.workspace.Passwords;
import org.heed.workspace.access.SignInRecord;
import org.heed.workspace.access.SignIns;
import org.heed.workspace.access.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks address and password. Unknown, deactivated and invited people get the same answer, after
 * the same time, as a wrong password.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

  private static final Logger log = LoggerFactory.getLogger(PasswordSignIn.class);
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int ATTEMPTS_PER_ACCOUNT = 10;
  private static final int ATTEMPTS_PER_NETWORK = 60;

  private final SignIns signIns;
  private final Passwords passwords;
  private final Throttle throttle;

  PasswordSignIn(SignIns signIns, Passwords passwords, Throttle throttle) {
    this.signIns = signIns;
    this.passwords = passwords;
    this.throttle = throttle;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String account = Throttle.account("sign-in", attempt.getName());
    String network = Throttle.network("sign-in", remoteAddress(attempt));
    if (!throttle.permits(network, ATTEMPTS_PER_NETWORK, WINDOW)
        || !throttle.permits(account, ATTEMPTS_PER_ACCOUNT, WINDOW)) {
      log.warn("Sign-in refused after too many attempts from {}", network);
      throw new LockedException("too many attempts");
    }
    Optional<SignInRecord> known = signIns.byEmail(attempt.getName());
    String hash = known.map(SignInRecord::passwordHash).orElse(null);
    boolean right = passwords.matches(String.valueOf(attempt.getCredentials()), hash);
    if (!right || !known.map(SignInRecord::active).orElse(false)) {
      log.info("Sign-in failed from {}", network);
      throw new BadCredentialsException("wrong");
    }
    throttle.forget(account);
    throttle.giveBack(network);
    return signedIn(known.orElseThrow());
  }

  private static Authentication signedIn(SignInRecord person) {
    log.info("User {} of workspace {} signed in", person.userId(), person.workspaceId());
    return UsernamePasswordAuthenticationToken.authenticated(
        new SessionIdentity(person.workspaceId(), person.userId(), person.generation()),
        null,
        List.of());
  }

  private static String remoteAddress(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : "";
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
