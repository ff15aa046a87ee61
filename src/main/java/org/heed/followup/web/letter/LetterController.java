package org.heed.followup.web.letter;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.heed.followup.mail.CaseMails;
import org.heed.followup.mail.MailFiles;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.Workspaces;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters to the customer of a case, and what came back. */
@Controller
@RequestMapping("/cases/{id}")
@RequiresPermission(Permission.WORK_CASES)
class LetterController {

  private final LetterPages pages;
  private final CaseMails mails;
  private final Workspaces workspaces;

  LetterController(LetterPages pages, CaseMails mails, Workspaces workspaces) {
    this.pages = pages;
    this.mails = mails;
    this.workspaces = workspaces;
  }

  /** The mails of a case, as a part of its page. */
  @GetMapping("/mail")
  @RequiresPermission(Permission.SEE_CASES)
  String mails(@PathVariable long id, Model page) {
    page.addAttribute("caseId", id);
    page.addAttribute("mails", mails.of(id));
    page.addAttribute("zone", workspaces.current().timeZone());
    page.addAttribute("mayWork", Actor.current().may(Permission.WORK_CASES));
    return "followup/letters/mails :: card";
  }

  /** A file that a customer sent: to be saved, never to be shown by the browser. */
  @GetMapping("/files/{fileId}")
  @RequiresPermission(Permission.SEE_CASES)
  ResponseEntity<Resource> file(@PathVariable long id, @PathVariable long fileId) {
    MailFiles.Download file = mails.file(id, fileId);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(file.content());
  }

  @GetMapping("/letter")
  String write(@PathVariable long id, LetterForm form, Model page) {
    page.addAttribute("page", pages.read(id, form));
    return "followup/letters/write";
  }

  /** The letter as it would leave, while it is written. */
  @PostMapping("/letter/preview")
  String preview(@PathVariable long id, LetterForm form, Model page) {
    page.addAttribute("page", pages.read(id, form));
    return "followup/letters/write :: preview";
  }

  @PostMapping("/letter")
  String send(
      @PathVariable long id,
      LetterForm form,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      mails.send(id, pages.letter(id, form), form.once() == null ? "" : form.once());
    } catch (InvalidInput wrong) {
      FormProblem.show(wrong, page, response);
      return write(id, form, page);
    }
    next.addFlashAttribute(
        "flash", "Your letter leaves now. It counts once the mail server has it.");
    return "redirect:/cases/" + id + "#mail";
  }

  @PostMapping("/mail/{mailId}/again")
  String again(@PathVariable long id, @PathVariable long mailId, RedirectAttributes next) {
    try {
      mails.again(id, mailId);
      next.addFlashAttribute("flash", "It leaves again.");
    } catch (Conflict moved) {
      next.addFlashAttribute("flash", moved.getMessage());
    }
    return "redirect:/cases/" + id + "#mail";
  }
}
