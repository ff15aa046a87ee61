package org.heed.followup.web.owner;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.heed.followup.owner.OwnerOrders;
import org.heed.followup.owner.OwnerWay;
import org.heed.followup.owner.PersonSkills;
import org.heed.followup.owner.Rota;
import org.heed.followup.owner.RotaLines;
import org.heed.followup.owner.Skills;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who gets cases: the order, who can do what, and who is on duty when. */
@Controller
@RequiresPermission(Permission.EDIT_PROGRAM)
class OwnersController {

  private final OwnersPage pages;
  private final OwnerOrders orders;
  private final Skills skills;
  private final Rota rota;

  OwnersController(OwnersPage pages, OwnerOrders orders, Skills skills, Rota rota) {
    this.pages = pages;
    this.orders = orders;
    this.skills = skills;
    this.rota = rota;
  }

  @GetMapping("/owners")
  @RequiresPermission(Permission.SEE_PROGRAM)
  String show(Model page) {
    return pages.show(page);
  }

  @PostMapping("/owners/order")
  String order(
      @RequestParam(defaultValue = "") List<String> way,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      orders.change(way.stream().flatMap(key -> OwnerWay.find(key).stream()).toList());
    } catch (InvalidInput wrong) {
      return again(wrong, page, response);
    }
    next.addFlashAttribute("flash", "Saved. It holds for cases that are opened from now on.");
    return "redirect:/owners";
  }

  @PostMapping("/owners/skills")
  String skills(@RequestParam Map<String, String> typed, RedirectAttributes next) {
    Map<Long, PersonSkills> changed = new HashMap<>();
    for (User worker : pages.workers()) {
      String languages = typed.get("languages." + worker.id());
      String products = typed.get("products." + worker.id());
      if (languages != null && products != null) {
        changed.put(worker.id(), PersonSkills.typed(languages, products));
      }
    }
    skills.change(changed);
    next.addFlashAttribute("flash", "Saved.");
    return "redirect:/owners";
  }

  /** Takes the file when there is one, else what was typed. */
  @PostMapping("/owners/rota")
  String rota(
      @RequestParam(name = "rota", defaultValue = "") String typed,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next)
      throws IOException {
    String text =
        file == null || file.isEmpty()
            ? typed
            : new String(file.getBytes(), StandardCharsets.UTF_8);
    try {
      rota.replace(RotaLines.read(text, pages.byAddress()));
    } catch (InvalidInput wrong) {
      page.addAttribute("rota", text);
      return again(wrong, page, response);
    }
    next.addFlashAttribute("flash", "The rota is saved.");
    return "redirect:/owners";
  }

  private String again(InvalidInput wrong, Model page, HttpServletResponse response) {
    FormProblem.show(wrong, page, response);
    return pages.show(page);
  }
}
