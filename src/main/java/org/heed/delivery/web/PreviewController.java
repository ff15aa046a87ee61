package org.heed.delivery.web;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.heed.delivery.TestMails;
import org.heed.platform.mail.Mail;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoints;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A touchpoint's mail as its recipients will see it, and test sends. */
@Controller
@RequestMapping("/program/touchpoints/{id}")
@RequiresPermission(Permission.SEE_PROGRAM)
class PreviewController {

  private final TestMails mails;
  private final Touchpoints touchpoints;
  private final HeedSettings settings;

  PreviewController(TestMails mails, Touchpoints touchpoints, HeedSettings settings) {
    this.mails = mails;
    this.touchpoints = touchpoints;
    this.settings = settings;
  }

  @GetMapping("/preview")
  String page(@PathVariable long id, Model model) {
    Mail mail = mails.preview(id);
    model.addAttribute("touchpoint", touchpoints.find(id));
    model.addAttribute("mayEdit", Actor.current().may(Permission.EDIT_PROGRAM));
    model.addAttribute("from", mail.from());
    model.addAttribute("subject", mail.subject());
    model.addAttribute("text", mail.text().toString());
    if (!model.containsAttribute("to")) {
      model.addAttribute("to", Actor.current() instanceof Person person ? person.email() : "");
    }
    return "delivery/preview";
  }

  /** The bare mail, for a frame: its inline styles are allowed here and nowhere else. */
  @GetMapping("/preview/mail")
  ResponseEntity<byte[]> mail(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String lang,
      @RequestParam(defaultValue = "false") boolean unsaved) {
    String html = Objects.requireNonNull(mails.preview(id, lang, unsaved).html()).toString();
    // Links open beside the preview, not inside its frame.
    String page = html.replaceFirst("<head>", "<head>\n<base target=\"_blank\">");
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .cacheControl(CacheControl.noStore())
        .header("Content-Security-Policy", policy())
        .header("X-Frame-Options", "SAMEORIGIN")
        .body(page.getBytes(StandardCharsets.UTF_8));
  }

  private String policy() {
    return "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' "
        + settings.linkBase()
        + "; frame-ancestors 'self'; base-uri 'none'; form-action 'none';"
        + " sandbox allow-popups allow-popups-to-escape-sandbox";
  }

  @PostMapping("/test-send")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String send(@PathVariable long id, @RequestParam String to, RedirectAttributes next) {
    try {
      String reply = mails.send(id, to);
      next.addFlashAttribute("flash", "The test mail to %s was taken: %s".formatted(to, reply));
    } catch (InvalidInput refused) {
      next.addFlashAttribute("to", to);
      next.addFlashAttribute("problem", refused.getMessage());
    }
    return "redirect:/program/touchpoints/{id}/preview";
  }
}
