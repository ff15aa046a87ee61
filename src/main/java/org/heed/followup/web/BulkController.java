package org.heed.followup.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.heed.followup.CaseProgress;
import org.heed.followup.Cases;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One step for several cases of Today. Each case is a change of its own, with its own history. */
@Controller
@RequiresPermission(Permission.WORK_CASES)
class BulkController {

  private static final int MOST = 100;

  private final Cases cases;
  private final CaseProgress progress;

  BulkController(Cases cases, CaseProgress progress) {
    this.cases = cases;
    this.progress = progress;
  }

  /** Does it to every picked case that is still as it was shown, and counts the others. */
  @PostMapping("/today/bulk")
  String change(
      @RequestParam(defaultValue = "") List<String> pick,
      @RequestParam String action,
      BulkForm form,
      ReturnTo returnTo,
      RedirectAttributes next) {
    List<Picked> picked = pick.stream().limit(MOST).map(Picked::of).toList();
    next.addFlashAttribute(
        "flash", picked.isEmpty() ? "Select a case first." : run(picked, action, form));
    return "redirect:" + returnTo.today();
  }

  private String run(List<Picked> picked, String action, BulkForm form) {
    int done = 0;
    String problem = "";
    for (Picked one : picked) {
      try {
        step(one, action, form);
        done++;
      } catch (InvalidInput | Conflict | NotFound refused) {
        problem = String.valueOf(refused.getMessage());
      }
    }
    String said = (done == 1 ? "1 case" : done + " cases") + words(action) + ".";
    int left = picked.size() - done;
    return left == 0 ? said : "%s Not changed: %d. %s".formatted(said, left, problem);
  }

  private void step(Picked one, String action, BulkForm form) {
    switch (action) {
      case "snooze" -> progress.snooze(one.id(), one.revision(), form.day());
      case "hand-over" ->
          cases.handOver(one.id(), one.revision(), form.newOwner(), CaseForm.text(form.reason()));
      case "start" -> progress.start(one.id(), one.revision());
      default -> throw new InvalidInput("action", "Choose what to do.");
    }
  }

  private static String words(String action) {
    return switch (action) {
      case "snooze" -> " put off";
      case "hand-over" -> " handed over";
      default -> " started";
    };
  }

  /** What goes for all of them. */
  record BulkForm(@Nullable String until, @Nullable String ownerId, @Nullable String reason) {

    LocalDate day() {
      try {
        return LocalDate.parse(CaseForm.text(until));
      } catch (DateTimeParseException unknown) {
        throw new InvalidInput("until", "Choose the day on which it comes back.");
      }
    }

    long newOwner() {
      try {
        return Long.parseLong(CaseForm.text(ownerId));
      } catch (NumberFormatException nobody) {
        throw new InvalidInput("ownerId", "Choose who takes over.");
      }
    }
  }

  /** A case as the page showed it: {@code id-revision}. */
  private record Picked(long id, int revision) {

    static Picked of(String text) {
      String[] parts = text.split("-", 2);
      try {
        return new Picked(Long.parseLong(parts[0]), Integer.parseInt(parts[parts.length - 1]));
      } catch (NumberFormatException other) {
        throw new InvalidInput("pick", "Select cases on the page.");
      }
    }
  }
}
