package org.heed.followup.web.together;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.heed.followup.CauseClass;
import org.heed.followup.Closing;
import org.heed.followup.together.AccountCase;
import org.heed.followup.together.AccountCaseWork;
import org.heed.followup.together.AccountCases;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.Refused;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Cases of one account that belong together. */
@Controller
@RequiresPermission(Permission.WORK_CASES)
class TogetherController {

  private final AccountCases all;
  private final AccountCaseWork work;
  private final Users users;

  TogetherController(AccountCases all, AccountCaseWork work, Users users) {
    this.all = all;
    this.work = work;
    this.users = users;
  }

  /** What somebody chose and typed. */
  record Form(
      @Nullable List<String> pick,
      @Nullable String outcome,
      @Nullable String rootCause,
      @Nullable String causeClass,
      @Nullable String closingNote,
      @Nullable Integer revision,
      @Nullable Long ownerId,
      @Nullable String reason) {

    private static final Form EMPTY = new Form(null, null, null, null, null, null, null, null);

    /** Revisions of the chosen cases, by case. */
    Map<Long, Integer> revisions() {
      Map<Long, Integer> chosen = new LinkedHashMap<>();
      for (String one : pick == null ? List.<String>of() : pick) {
        if (!one.matches("\\d{1,18}-\\d{1,9}")) {
          throw new InvalidInput("cases", "Choose the cases on the page.");
        }
        String[] parts = one.split("-", 2);
        chosen.put(Long.valueOf(parts[0]), Integer.valueOf(parts[1]));
      }
      return chosen;
    }

    Closing closing() {
      Closing.Outcome came = Closing.Outcome.of(text(outcome));
      Closing.RootCause cause = Closing.RootCause.of(text(rootCause));
      CauseClass kind =
          text(causeClass).isEmpty() ? cause.usualClass() : CauseClass.of(text(causeClass));
      return new Closing(came, cause, kind, text(closingNote));
    }

    static String text(@Nullable String typed) {
      return typed == null ? "" : typed;
    }
  }

  @GetMapping("/account-cases")
  @RequiresPermission(Permission.SEE_CASES)
  String list(Model page) {
    page.addAttribute("groups", all.open());
    return "followup/together/list";
  }

  @GetMapping("/account-cases/{id}")
  @RequiresPermission(Permission.SEE_CASES)
  String show(@PathVariable long id, Model page) {
    return page(all.get(id), Form.EMPTY, page);
  }

  /** The part of a case's page that names the others. */
  @GetMapping("/cases/{id}/together")
  @RequiresPermission(Permission.SEE_CASES)
  String ofCase(@PathVariable long id, Model page) {
    page.addAttribute("shown", id);
    page.addAttribute("group", all.ofCase(id).orElse(null));
    return "followup/together/part :: part";
  }

  @PostMapping("/account-cases/{id}/closure")
  String close(
      @PathVariable long id,
      Form form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      int closed = work.close(id, form.revisions(), form.closing());
      next.addFlashAttribute("flash", closed == 1 ? "One case closed." : closed + " cases closed.");
    } catch (Refused refused) {
      FormProblem.show(refused, page, response);
      return page(all.get(id), form, page);
    }
    return "redirect:/account-cases/" + id;
  }

  @PostMapping("/account-cases/{id}/owner")
  String handOver(
      @PathVariable long id,
      Form form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      work.handOver(
          id,
          form.revision() == null ? 0 : form.revision(),
          form.ownerId() == null ? 0 : form.ownerId(),
          Form.text(form.reason()));
      next.addFlashAttribute("flash", "Handed over, with every open case.");
    } catch (Refused refused) {
      FormProblem.show(refused, page, response);
      return page(all.get(id), form, page);
    }
    return "redirect:/account-cases";
  }

  private String page(AccountCase group, Form form, Model page) {
    page.addAttribute("group", group);
    page.addAttribute("form", form);
    page.addAttribute("mayWork", Actor.current().may(Permission.WORK_CASES) && group.isOpen());
    page.addAttribute("outcomes", Closing.Outcome.values());
    page.addAttribute("rootCauses", Closing.RootCause.values());
    page.addAttribute(
        "people",
        users.all().stream()
            .filter(User::active)
            .filter(user -> user.id() != group.ownerId())
            .filter(user -> user.role().permissions().contains(Permission.WORK_CASES))
            .toList());
    return "followup/together/show";
  }
}
