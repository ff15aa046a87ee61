package org.heed.delivery.bounces;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.PublicEndpoint;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Where mail services report bounces and complaints. */
@RestController
@PublicEndpoint("Each service proves its calls; a call without proof is refused")
class MailHookController {

  private static final int LARGEST = 2 * 1024 * 1024;

  private final Map<String, MailService> services;
  private final Bounces bounces;
  private final MeterRegistry meters;

  MailHookController(List<MailService> services, Bounces bounces, MeterRegistry meters) {
    this.services =
        services.stream().collect(Collectors.toMap(MailService::name, Function.identity()));
    this.bounces = bounces;
    this.meters = meters;
  }

  @PostMapping("/hooks/mail/{service}")
  ResponseEntity<Void> report(
      @PathVariable String service, @RequestHeader HttpHeaders headers, HttpServletRequest request)
      throws IOException {
    MailService known = services.get(service);
    if (known == null) {
      throw new NotFound("Heed does not know this mail service.");
    }
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
    }
    return switch (verdict(known, headers, body)) {
      case HookVerdict.Genuine genuine -> {
        genuine.reports().forEach(bounces::accept);
        yield ResponseEntity.noContent().build();
      }
      case HookVerdict.Forged forged -> {
        meters.counter("heed.hooks.refused", "from", service).increment();
        yield ResponseEntity.status(HttpStatus.FORBIDDEN).build();
      }
    };
  }

  private static HookVerdict verdict(MailService service, HttpHeaders headers, byte[] body) {
    try {
      return service.read(headers, body);
    } catch (JacksonException unreadable) {
      return new HookVerdict.Forged();
    }
  }
}
