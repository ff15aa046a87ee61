package org.heed.demo.mailbox;

import java.nio.charset.StandardCharsets;
import org.heed.demo.DemoOnly;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Workspaces;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the demo's mailbox to everybody who signed in to the demo. */
@Controller
@DemoOnly
@RequiresPermission(Permission.SIGNED_IN)
class MailboxController {

  /** The mail's own inline styles are allowed here, scripts and forms are not. */
  private static final String MAIL_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; sandbox"
          + " allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation;"
          + " frame-ancestors 'self'";

  private final Mailbox mailbox;
  private final Workspaces workspaces;

  MailboxController(Mailbox mailbox, Workspaces workspaces) {
    this.mailbox = mailbox;
    this.workspaces = workspaces;
  }

  @GetMapping("/mailbox")
  String list(@RequestParam(defaultValue = "") String search, Model model) {
    model.addAttribute("search", search);
    model.addAttribute("zone", workspaces.current().timeZone());
    model.addAttribute("mails", mailbox.newest(search));
    return "demo/mailbox";
  }

  @GetMapping("/mailbox/{id}")
  String one(@PathVariable long id, @RequestParam(defaultValue = "") String search, Model model) {
    model.addAttribute("mail", mailbox.get(id));
    return list(search, model);
  }

  @GetMapping("/mailbox/{id}/body")
  ResponseEntity<byte[]> body(@PathVariable long id) {
    String html = mailbox.get(id).htmlBody();
    if (html == null) {
      throw new NotFound("This mail has no HTML part.");
    }
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", MAIL_POLICY)
        .header("X-Frame-Options", "SAMEORIGIN")
        .body(html.getBytes(StandardCharsets.UTF_8));
  }
}
