package org.heed.response.web.channels;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.settings.HeedSettings;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.program.Touchpoint;
import org.heed.program.TouchpointState;
import org.heed.program.Touchpoints;
import org.heed.response.open.Embed;
import org.heed.response.open.Embeds;
import org.heed.response.open.Identity;
import org.heed.response.open.OpenTokens;
import org.heed.response.open.WebForm;
import org.heed.workspace.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a touchpoint is embedded in web pages. */
@Controller
@RequestMapping("/program/touchpoints/{id}/web")
@RequiresPermission(Permission.SEE_PROGRAM)
class EmbedController {

  private static final String BACK = "redirect:/program/touchpoints/{id}/web";
  private static final String PREVIEW_POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " frame-ancestors 'self'; base-uri 'none'";

  private static final String SIGNED =
      """

          data-user="u-4711" data-time="1764000000"
          data-signature="hexadecimal HMAC-SHA256(secret, time + '.' + user)"\
      """;

  private final Embeds embeds;
  private final Identity identity;
  private final OpenTokens tokens;
  private final Touchpoints touchpoints;
  private final String server;

  EmbedController(
      Embeds embeds,
      Identity identity,
      OpenTokens tokens,
      Touchpoints touchpoints,
      HeedSettings settings) {
    this.embeds = embeds;
    this.identity = identity;
    this.tokens = tokens;
    this.touchpoints = touchpoints;
    this.server = settings.linkBase();
  }

  @GetMapping
  String show(@PathVariable long id, Model model) {
    return show(id, EmbedForm.of(embeds.find(id)), Map.of(), model);
  }

  @PostMapping
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String save(
      @PathVariable long id,
      @ModelAttribute("form") EmbedForm form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes next) {
    touchpoints.find(id);
    try {
      embeds.save(form.revision(), form.embed(embeds.find(id)));
    } catch (InvalidInput problem) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(id, form, Map.of(problem.field(), problem.getMessage()), model);
    }
    next.addFlashAttribute("flash", "Saved. Pages follow at their next visit.");
    return BACK;
  }

  private String show(long id, EmbedForm form, Map<String, String> problems, Model model) {
    Touchpoint touchpoint = touchpoints.find(id);
    Embed embed = embeds.find(id);
    boolean mayEdit = Actor.current().may(Permission.EDIT_PROGRAM);
    model.addAttribute("touchpoint", touchpoint);
    model.addAttribute("embed", embed);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("mayEdit", mayEdit);
    model.addAttribute("server", server);
    model.addAttribute("snippet", snippet(embed, ""));
    model.addAttribute("signedSnippet", snippet(embed, SIGNED));
    model.addAttribute("forms", WebForm.values());
    model.addAttribute("secret", mayEdit ? identity.secret() : null);
    model.addAttribute("obstacles", obstacles(touchpoint, embed));
    return "channels/web";
  }

  private String snippet(Embed embed, String more) {
    return "<script src=\"%s/js/widget.js\" data-site=\"%s\"%s defer></script>"
        .formatted(server, embeds.siteKey(embed), more);
  }

  /** Why no page shows anything yet. */
  private static List<String> obstacles(Touchpoint touchpoint, Embed embed) {
    List<String> obstacles = new java.util.ArrayList<>();
    if (touchpoint.surveyVersionId() == null) {
      obstacles.add("The survey was never published.");
    } else if (touchpoint.state() != TouchpointState.RUNNING) {
      obstacles.add("The touchpoint does not run. Start it under Set-up.");
    }
    if (embed.origins().isEmpty()) {
      obstacles.add("No page is allowed to show it yet. Name your site under Allowed sites.");
    }
    return obstacles;
  }

  @PostMapping("/key")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String replaceKey(@PathVariable long id, RedirectAttributes next) {
    touchpoints.find(id);
    embeds.replaceKey(id);
    next.addFlashAttribute(
        "flash", "There is a new site key. Put the new snippet into your pages.");
    return BACK;
  }

  @PostMapping("/secret")
  @RequiresPermission(Permission.EDIT_PROGRAM)
  String renewSecret(@PathVariable long id, RedirectAttributes next) {
    identity.renewSecret();
    next.addFlashAttribute("flash", "There is a new secret. Put it on your server.");
    return BACK;
  }

  /** An invented page that shows the draft in one of the forms; nothing is stored. */
  @GetMapping("/preview")
  String preview(
      @PathVariable long id,
      @RequestParam(defaultValue = "popup") String form,
      Model model,
      HttpServletResponse response) {
    touchpoints.find(id);
    model.addAttribute("key", tokens.preview(WorkspaceScope.current(), id));
    model.addAttribute("shown", WebForm.of(form).key());
    response.setHeader("Content-Security-Policy", PREVIEW_POLICY);
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    return "channels/preview";
  }
}
