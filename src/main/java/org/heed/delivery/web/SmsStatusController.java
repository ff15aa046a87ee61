package org.heed.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import org.heed.delivery.SmsReports;
import org.heed.delivery.sms.SmsHooks;
import org.heed.delivery.sms.SmsTransport;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.PublicEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the provider of text messages reports what became of them. */
@RestController
@PublicEndpoint("The provider signs its calls; a call without its signature is refused")
class SmsStatusController {

  private final SmsHooks hooks;
  private final SmsTransport transport;
  private final SmsReports reports;

  SmsStatusController(SmsHooks hooks, SmsTransport transport, SmsReports reports) {
    this.hooks = hooks;
    this.transport = transport;
    this.reports = reports;
  }

  @PostMapping("/hooks/sms/status/{token}")
  ResponseEntity<Void> status(@PathVariable String token, HttpServletRequest request) {
    return hooks
        .status(token, request)
        .map(this::accept)
        .orElse(ResponseEntity.status(HttpStatus.FORBIDDEN).build());
  }

  private ResponseEntity<Void> accept(SmsHooks.Call call) {
    transport
        .report(call.fields())
        .ifPresent(
            report ->
                WorkspaceScope.run(
                    call.workspaceId(), () -> reports.accept(call.invitationId(), report)));
    return ResponseEntity.noContent().build();
  }
}
