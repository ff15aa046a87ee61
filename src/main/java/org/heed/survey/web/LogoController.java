package org.heed.survey.web;

import java.time.Duration;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.PublicEndpoint;
import org.heed.survey.Logo;
import org.heed.survey.Logos;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows logos to the people who get surveys. */
@RestController
class LogoController {

  private final Logos logos;

  LogoController(Logos logos) {
    this.logos = logos;
  }

  @GetMapping("/logo/{token}")
  @PublicEndpoint(
      "Respondents load it from mails; the signed token names one picture and nothing else")
  ResponseEntity<byte[]> show(@PathVariable String token) {
    Logo logo = logos.byToken(token).orElseThrow(() -> new NotFound("This picture is not here."));
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(logo.mediaType()))
        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .header("X-Content-Type-Options", "nosniff")
        .body(logo.bytes());
  }
}
