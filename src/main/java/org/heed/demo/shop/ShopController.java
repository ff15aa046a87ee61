package org.heed.demo.shop;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.heed.demo.DemoOnly;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.PublicEndpoint;
import org.heed.program.Touchpoints;
import org.heed.response.open.Embeds;
import org.heed.response.open.Identity;
import org.heed.response.open.WebForm;
import org.heed.workspace.Workspaces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The web shop's page, with the snippet that any other page would carry. */
@Controller
@DemoOnly
@PublicEndpoint("A page of the demo's invented shop; tells nothing about anybody")
class ShopController {

  /** As strict as a shop can be: nothing but its own files, and Heed's script. */
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
          + " form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";

  private final Workspaces workspaces;
  private final Touchpoints touchpoints;
  private final Embeds embeds;
  private final Identity identity;
  private final JdbcClient jdbc;
  private final Clock clock;

  ShopController(
      Workspaces workspaces,
      Touchpoints touchpoints,
      Embeds embeds,
      Identity identity,
      JdbcClient jdbc,
      Clock clock) {
    this.workspaces = workspaces;
    this.touchpoints = touchpoints;
    this.embeds = embeds;
    this.identity = identity;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Shows the shop.
   *
   * @param form which form the survey takes
   * @param customer whether a customer is signed in to the shop, whom the shop's server vouches for
   */
  @GetMapping("/demo/shop")
  String show(
      @RequestParam(defaultValue = "popup") String form,
      @RequestParam(defaultValue = "false") boolean customer,
      Model model,
      HttpServletResponse response) {
    long workspace = WorkspaceScope.system(workspaces::ids).getFirst();
    WorkspaceScope.run(workspace, () -> fill(model, customer));
    model.addAttribute("form", WebForm.of(form).key());
    model.addAttribute("customer", customer);
    response.setHeader("Content-Security-Policy", POLICY);
    return "demo/shop";
  }

  private void fill(Model model, boolean customer) {
    touchpoints.all().stream()
        .filter(touchpoint -> touchpoint.name().equals(ShopFeedback.NAME))
        .findFirst()
        .ifPresent(
            touchpoint -> model.addAttribute("key", embeds.siteKey(embeds.find(touchpoint.id()))));
    if (customer) {
      Instant now = clock.instant();
      String user = someCustomer();
      model.addAttribute("user", user);
      model.addAttribute("time", now.getEpochSecond());
      model.addAttribute("signature", identity.sign(user, now));
    }
  }

  private String someCustomer() {
    return jdbc.sql(
            """
            select external_id from contact
             where workspace_id = ? and external_id is not null and opted_out_at is null
             order by id limit 1
            """)
        .param(WorkspaceScope.current())
        .query(String.class)
        .single();
  }
}
