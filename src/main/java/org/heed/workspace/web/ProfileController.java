package org.heed.workspace.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.Actor;
import org.heed.workspace.MeetingLinks;
import org.heed.workspace.Person;
import org.heed.workspace.access.ChosenPasswords;
import org.heed.workspace.access.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own name, meeting link and password. */
@Controller
@RequiresPermission(Permission.SIGNED_IN)
class ProfileController {

  private static final String PAGE = "workspace/profile";

  private final Staff staff;
  private final ChosenPasswords passwords;
  private final MeetingLinks meetings;

  ProfileController(Staff staff, ChosenPasswords passwords, MeetingLinks meetings) {
    this.staff = staff;
    this.passwords = passwords;
    this.meetings = meetings;
  }

  @GetMapping("/profile")
  String show(Model page) {
    return form(page, self().name(), meetingLink());
  }

  private String meetingLink() {
    return meetings.of(self().userId()).orElse("");
  }

  @PostMapping("/profile")
  String rename(
      @RequestParam String name,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      staff.rename(self().userId(), name);
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      return form(page, name, meetingLink());
    }
    next.addFlashAttribute("flash", "Your name is saved.");
    return "redirect:/profile";
  }

  @PostMapping("/profile/meeting-link")
  String changeMeetingLink(
      @RequestParam(defaultValue = "") String meetingLink,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    try {
      meetings.set(self().userId(), meetingLink);
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      return form(page, self().name(), meetingLink);
    }
    next.addFlashAttribute("flash", "Your meeting link is saved.");
    return "redirect:/profile";
  }

  @PostMapping("/profile/password")
  String changePassword(
      @RequestParam String current,
      @RequestParam String password,
      HttpSession session,
      Model page,
      HttpServletResponse response) {
    try {
      passwords.change(self().userId(), current, password);
    } catch (InvalidInput problem) {
      FormProblem.show(problem, page, response);
      return form(page, self().name(), meetingLink());
    }
    session.invalidate();
    return "redirect:/sign-in?changed";
  }

  private static String form(Model page, String name, String meetingLink) {
    page.addAttribute("person", self());
    page.addAttribute("meetingLink", meetingLink);
    page.addAttribute("name", name);
    return PAGE;
  }

  private static Person self() {
    if (Actor.current() instanceof Person person) {
      return person;
    }
    throw new NotFound("Only people have a profile.");
  }
}
