package org.heed.dashboard.outcome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.heed.customer.outcome.OutcomeImport;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What became of customers, by what they had said. */
@Controller
@RequiresPermission(Permission.SEE_CUSTOMERS)
class OutcomeController {

  private static final int SOON_DAYS = 90;

  private final WatchedAccounts accounts;
  private final OutcomeImport imports;
  private final Workspaces workspaces;

  OutcomeController(WatchedAccounts accounts, OutcomeImport imports, Workspaces workspaces) {
    this.accounts = accounts;
    this.imports = imports;
    this.workspaces = workspaces;
  }

  @GetMapping("/executive/outcomes")
  @RequiresPermission(Permission.SEE_ALL_RESPONSES)
  String outcomes(Model model) {
    LocalDate today = workspaces.today();
    LocalDate start = today.minusDays(Fate.DAYS);
    List<Watched> watched = accounts.since(start, today);
    Fate fate = Fate.of(watched);
    List<AtRisk> money = accounts.atRisk(today, today.plusDays(SOON_DAYS));
    boolean known = fate.groups().get(2).isEnough();
    model.addAttribute("start", start);
    model.addAttribute("fate", fate);
    model.addAttribute("faster", LeavingFaster.sentence(watched));
    model.addAttribute("money", money);
    model.addAttribute(
        "expected",
        known && !money.isEmpty() ? money.getFirst().between(fate.detractorsLeft()) : null);
    model.addAttribute("leadTime", Fate.leadTime(accounts.warnings(today.minusYears(2), today)));
    model.addAttribute("mayImport", Actor.current().may(Permission.IMPORT_CUSTOMERS));
    return "dashboard/outcomes";
  }

  @PostMapping("/executive/outcomes/import")
  @RequiresPermission(Permission.IMPORT_CUSTOMERS)
  String store(@RequestParam MultipartFile file, RedirectAttributes next) throws IOException {
    Path copy = Files.createTempFile("heed-outcomes", ".table");
    try {
      file.transferTo(copy);
      OutcomeImport.Result result = imports.store(copy);
      next.addFlashAttribute("flash", "%,d outcomes are stored.".formatted(result.stored()));
      if (result.refused() > 0) {
        next.addFlashAttribute(
            "problem",
            "%,d rows were left out. %s"
                .formatted(result.refused(), String.join(" ", result.problems())));
      }
    } catch (InvalidInput refused) {
      next.addFlashAttribute("problem", String.valueOf(refused.getMessage()));
    } finally {
      Files.deleteIfExists(copy);
    }
    return "redirect:/executive/outcomes";
  }
}
