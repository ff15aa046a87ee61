package org.heed.response.texting;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.heed.delivery.sms.SmsHooks;
import org.heed.delivery.sms.SmsTransport;
import org.heed.platform.web.PublicEndpoint;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the provider of text messages brings what customers reply. */
@RestController
@PublicEndpoint("The provider signs its calls; a call without its signature is refused")
class SmsReplyController {

  private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);

  private final SmsHooks hooks;
  private final SmsTransport transport;
  private final Conversation conversation;

  SmsReplyController(SmsHooks hooks, SmsTransport transport, Conversation conversation) {
    this.hooks = hooks;
    this.transport = transport;
    this.conversation = conversation;
  }

  @PostMapping("/hooks/sms/reply/{token}")
  ResponseEntity<String> reply(@PathVariable String token, HttpServletRequest request) {
    return hooks
        .reply(token, request)
        .map(call -> conversation.answer(call.workspaceId(), transport.incoming(call.fields())))
        .map(text -> ResponseEntity.ok().contentType(XML).body(transport.answer(text)))
        .orElse(ResponseEntity.status(HttpStatus.FORBIDDEN).build());
  }
}
