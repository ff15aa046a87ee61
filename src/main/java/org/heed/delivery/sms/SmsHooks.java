package org.heed.delivery.sms;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.text.SignedToken;
import org.springframework.stereotype.Component;

/**
 * The addresses at which a provider calls Heed. Each carries a token that names the workspace, and
 * only a call with the provider's own signature counts; all others are refused and counted.
 */
@Component
public class SmsHooks {

  private static final String REPLY = "sms-reply";
  private static final String STATUS = "sms-status";
  private static final String SIGNATURE = "X-Twilio-Signature";

  private final SignedToken tokens;
  private final HeedSettings settings;
  private final SmsAccounts accounts;
  private final SmsTransport transport;
  private final MeterRegistry meters;

  SmsHooks(
      SignedToken tokens,
      HeedSettings settings,
      SmsAccounts accounts,
      SmsTransport transport,
      MeterRegistry meters) {
    this.tokens = tokens;
    this.settings = settings;
    this.accounts = accounts;
    this.transport = transport;
    this.meters = meters;
  }

  /** Where the provider brings customers' messages of the workspace in scope. */
  public String replyUrl() {
    return url("reply", tokens.sign(REPLY, WorkspaceScope.current()));
  }

  /** Where the provider reports what becomes of the message of an invitation. */
  public String statusUrl(long invitationId) {
    return url("status", tokens.sign(STATUS, WorkspaceScope.current(), invitationId));
  }

  private String url(String kind, String token) {
    return settings.linkBase() + "/hooks/sms/" + kind + "/" + token;
  }

  /** A customer's message; empty when the call is not the provider's. */
  public Optional<Call> reply(String token, HttpServletRequest request) {
    return tokens
        .verify(REPLY, 1, token)
        .map(parts -> new Call(parts[0], 0, fields(request)))
        .flatMap(call -> genuine(call, request));
  }

  /** A report; empty when the call is not the provider's. */
  public Optional<Call> status(String token, HttpServletRequest request) {
    return tokens
        .verify(STATUS, 2, token)
        .map(parts -> new Call(parts[0], parts[1], fields(request)))
        .flatMap(call -> genuine(call, request));
  }

  private static Map<String, String> fields(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
  }

  private Optional<Call> genuine(Call call, HttpServletRequest request) {
    String signature = Optional.ofNullable(request.getHeader(SIGNATURE)).orElse("");
    // The provider signs the address that it knows, whatever a proxy made of it.
    String url = settings.linkBase() + request.getRequestURI();
    boolean genuine =
        WorkspaceScope.call(
            call.workspaceId(),
            () ->
                accounts
                    .account()
                    .filter(account -> transport.isGenuine(account, url, call.fields(), signature))
                    .isPresent());
    if (!genuine) {
      meters.counter("heed.hooks.refused", "from", "sms").increment();
    }
    return Optional.of(call).filter(one -> genuine);
  }

  /**
   * A genuine call.
   *
   * @param invitationId 0 for a customer's message
   * @param fields the form that was posted
   */
  public record Call(long workspaceId, long invitationId, Map<String, String> fields) {}
}
