package org.heed.followup.web.advocacy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.heed.followup.advocacy.Advocate;
import org.heed.followup.advocacy.Advocate.State;
import org.heed.followup.advocacy.Advocates;
import org.heed.followup.advocacy.Asking;
import org.heed.followup.advocacy.Favour;
import org.heed.followup.advocacy.LastStep;
import org.heed.followup.advocacy.NearPromoters;
import org.heed.followup.advocacy.Referrals;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.Refused;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Promoters who may be asked for a favour, and what became of it. */
@Controller
@RequiresPermission(Permission.WORK_CASES)
class AdvocacyController {

  private final Advocates advocates;
  private final Asking asking;
  private final LastStep lastStep;
  private final Referrals referrals;
  private final NearPromoters near;
  private final AdvocateWords words;

  AdvocacyController(
      Advocates advocates,
      Asking asking,
      LastStep lastStep,
      Referrals referrals,
      NearPromoters near,
      AdvocateWords words) {
    this.advocates = advocates;
    this.asking = asking;
    this.lastStep = lastStep;
    this.referrals = referrals;
    this.near = near;
    this.words = words;
  }

  /** The people of one state, the first of {@code total}. */
  record Stage(State state, List<Advocate> people, int total) {}

  /** What somebody chose and typed. */
  record Form(
      @Nullable Integer revision,
      @Nullable String step,
      @Nullable String kind,
      @Nullable String note,
      @Nullable String quote,
      @Nullable String means,
      @Nullable String reward) {

    private static final Form EMPTY = new Form(null, null, null, null, null, null, null);

    int seen() {
      return revision == null ? 0 : revision;
    }

    static String text(@Nullable String typed) {
      return Objects.requireNonNullElse(typed, "");
    }
  }

  @GetMapping("/advocacy")
  @RequiresPermission(Permission.SEE_CASES)
  String list(Model page) {
    page.addAttribute(
        "stages",
        Arrays.stream(State.values())
            .map(state -> new Stage(state, advocates.of(state), advocates.count(state)))
            .filter(stage -> !stage.people().isEmpty())
            .toList());
    page.addAttribute("words", words);
    return "followup/advocacy/list";
  }

  @GetMapping("/advocacy/near")
  @RequiresPermission(Permission.SEE_CASES)
  String near(Model page) {
    page.addAttribute("people", near.all());
    return "followup/advocacy/near";
  }

  @GetMapping("/advocacy/{id}")
  @RequiresPermission(Permission.SEE_CASES)
  String show(@PathVariable long id, Model page) {
    return page(id, Form.EMPTY, page);
  }

  /** One step: to ask, to agree, to decline, to keep the consent, to be done, to reward. */
  @PostMapping("/advocacy/{id}")
  String step(
      @PathVariable long id,
      Form form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      next.addFlashAttribute("flash", take(id, Form.text(form.step()), form));
    } catch (Refused refused) {
      FormProblem.show(refused, page, response);
      return page(id, form, page);
    }
    return "redirect:/advocacy/" + id;
  }

  private String take(long id, String step, Form form) {
    switch (step) {
      case "ask" ->
          asking.ask(id, form.seen(), Favour.of(Form.text(form.kind())), Form.text(form.note()));
      case "agree" -> asking.agree(id, form.seen());
      case "decline" -> asking.decline(id, form.seen());
      case "consent" ->
          asking.consent(id, form.seen(), Form.text(form.quote()), Form.text(form.means()));
      case "undo" -> lastStep.undo(id, form.seen());
      case "done" -> asking.done(id, form.seen());
      case "reward" -> asking.reward(id, form.seen(), Form.text(form.reward()));
      default -> throw new InvalidInput("step", "Choose one of the steps on this page.");
    }
    return switch (step) {
      case "ask" -> "Noted that you asked. Nobody else asks them for a while.";
      case "agree" -> "Noted that they agreed.";
      case "decline" -> "Noted that they declined.";
      case "consent" -> "The consent is kept.";
      case "undo" -> "Undone.";
      case "done" -> "Done.";
      default -> "The reward is kept.";
    };
  }

  private String page(long id, Form form, Model page) {
    Advocate found = advocates.get(id);
    page.addAttribute("one", found);
    page.addAttribute("form", form);
    page.addAttribute("favours", Favour.values());
    page.addAttribute("words", words);
    page.addAttribute("mayWork", Actor.current().may(Permission.WORK_CASES));
    if (found.kind() == Favour.REFERRAL) {
      page.addAttribute("link", referrals.link(id));
      page.addAttribute("introduced", referrals.of(id));
    }
    return "followup/advocacy/show";
  }
}
