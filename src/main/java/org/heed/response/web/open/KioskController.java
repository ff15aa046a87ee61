package org.heed.response.web.open;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.PublicEndpoint;
import org.heed.response.Confirmation;
import org.heed.response.open.Arrivals;
import org.heed.response.open.OpenDoor;
import org.heed.response.open.OpenDoors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** A screen that stands somewhere and asks whoever comes by. */
@Controller
@RequestMapping("/k/{token}")
@PublicEndpoint("A kiosk has no account; the link is signed, and answers are counted by network")
class KioskController {

  private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
  private static final MediaType CSS = MediaType.valueOf("text/css;charset=UTF-8");
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; img-src 'self';"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private final OpenDoors doors;
  private final KioskAnswers answers;
  private final Arrivals arrivals;
  private final JsonMapper json;

  KioskController(OpenDoors doors, KioskAnswers answers, Arrivals arrivals, JsonMapper json) {
    this.doors = doors;
    this.answers = answers;
    this.arrivals = arrivals;
    this.json = json;
  }

  @GetMapping
  String show(
      @PathVariable String token,
      @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String spoken,
      Model model,
      HttpServletResponse response) {
    OpenDoor door = door(token);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cache-Control", "no-store");
    model.addAttribute("base", "/k/" + token);
    model.addAttribute("open", door.open());
    model.addAttribute("place", door.link().place());
    model.addAttribute("locked", !door.link().exitCode().isEmpty());
    String device = spoken == null ? null : spoken.split("[,;]", 2)[0].strip();
    WidgetTexts texts = WidgetTexts.of(door.content(), device);
    model.addAttribute("texts", texts);
    model.addAttribute("data", json.writeValueAsString(texts));
    return "survey/kiosk";
  }

  /** What the kiosk shows in another language. */
  @GetMapping("/texts")
  ResponseEntity<WidgetTexts> texts(
      @PathVariable String token, @RequestParam(required = false) @Nullable String lang) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(WidgetTexts.of(door(token).content(), lang));
  }

  /** The worker that opens the kiosk again while there is no network; it serves this kiosk only. */
  @GetMapping("/worker.js")
  ResponseEntity<Resource> worker(@PathVariable String token) {
    return ResponseEntity.ok()
        .contentType(SCRIPT)
        .cacheControl(CacheControl.noCache())
        .header("Service-Worker-Allowed", "/k/" + token)
        .body(new ClassPathResource("static/js/kiosk-worker.js"));
  }

  /** Stores what the kiosk kept; the same key is the same answer, however often it is sent. */
  @PostMapping("/answers")
  ResponseEntity<Map<String, String>> answer(
      @PathVariable String token, @RequestBody SentAnswer sent, HttpServletRequest request) {
    if (!arrivals.admit(token, request.getRemoteAddr())) {
      return WidgetController.tooMany();
    }
    Confirmation confirmation = answers.take(door(token), sent);
    return WidgetController.told(confirmation);
  }

  /** Lets staff out: 204 for the right code, 403 for a wrong one. */
  @PostMapping("/exit")
  ResponseEntity<Void> leave(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request) {
    if (!arrivals.admitGuess(token, request.getRemoteAddr())) {
      return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
    }
    boolean right = MessageDigest.isEqual(bytes(door(token).link().exitCode()), bytes(code));
    return ResponseEntity.status(right ? HttpStatus.NO_CONTENT : HttpStatus.FORBIDDEN).build();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @GetMapping("/brand.css")
  ResponseEntity<String> colors(@PathVariable String token) {
    WidgetTexts texts = WidgetTexts.of(door(token).content());
    return ResponseEntity.ok()
        .contentType(CSS)
        .body(":root{--brand:%s;--on-brand:%s}".formatted(texts.brand(), texts.onBrand()));
  }

  private OpenDoor door(String token) {
    return doors.find(token).orElseThrow(() -> new NotFound("There is no such kiosk."));
  }
}
