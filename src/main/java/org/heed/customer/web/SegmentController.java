package org.heed.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.heed.customer.segment.Fields;
import org.heed.customer.segment.Segment;
import org.heed.customer.segment.SegmentCounts;
import org.heed.customer.segment.Segments;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The segments and their editor. */
@Controller
@RequiresPermission(Permission.EDIT_PROGRAM)
class SegmentController {

  private final Segments segments;
  private final SegmentCounts counts;
  private final Fields fields;

  SegmentController(Segments segments, SegmentCounts counts, Fields fields) {
    this.segments = segments;
    this.counts = counts;
    this.fields = fields;
  }

  @GetMapping("/customers/segments")
  @RequiresPermission(Permission.SEE_CUSTOMERS)
  String list(Model page) {
    page.addAttribute("segments", segments.all());
    return "customers/segments";
  }

  @GetMapping("/customers/segments/{id}/count")
  @RequiresPermission(Permission.SEE_CUSTOMERS)
  String size(@PathVariable long id, Model page) {
    page.addAttribute("count", counts.count(segments.get(id).filter()));
    return "customers/segments :: size";
  }

  @GetMapping("/customers/segments/new")
  String blank(Model page) {
    return editor(SegmentForm.BLANK, null, page);
  }

  @GetMapping("/customers/segments/{id}")
  String edit(@PathVariable long id, Model page) {
    Segment segment = segments.get(id);
    page.addAttribute("revision", segment.revision());
    return editor(SegmentForm.of(segment.name(), segment.filter()), id, page);
  }

  private String editor(SegmentForm form, @Nullable Long id, Model page) {
    page.addAttribute("form", form);
    page.addAttribute("id", id);
    page.addAttribute("title", id == null ? "New segment" : form.name());
    page.addAttribute("editor", new SegmentEditor(fields.all()));
    page.addAttribute("uses", id == null ? List.of() : segments.uses(id));
    try {
      page.addAttribute("count", counts.count(form.filter()));
    } catch (InvalidInput unfinished) {
      page.addAttribute("unfinished", unfinished.getMessage());
    }
    return "customers/segment";
  }

  @PostMapping("/customers/segments/rows")
  String rows(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String button,
      Model page) {
    return editor(SegmentForm.read(typed).after(button), null, page) + " :: rows";
  }

  @PostMapping("/customers/segments")
  String save(
      @RequestParam MultiValueMap<String, String> typed,
      @RequestParam(defaultValue = "") String button,
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam(defaultValue = "0") int revision,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next) {
    SegmentForm form = SegmentForm.read(typed);
    page.addAttribute("revision", revision);
    if (!button.isEmpty()) {
      return editor(form.after(button), id, page);
    }
    try {
      store(id, revision, form);
    } catch (InvalidInput input) {
      Problem.show(input, page, response);
      return editor(form, id, page);
    }
    next.addFlashAttribute("flash", "The segment is saved.");
    return "redirect:/customers/segments";
  }

  private void store(@Nullable Long id, int revision, SegmentForm form) {
    if (id == null) {
      segments.create(form.name(), form.filter());
    } else {
      segments.change(id, revision, form.name(), form.filter());
    }
  }

  @PostMapping("/customers/segments/{id}/delete")
  String delete(
      @PathVariable long id, Model page, HttpServletResponse response, RedirectAttributes next) {
    try {
      segments.delete(id);
    } catch (Conflict used) {
      Problem.show(new Problem("delete", String.valueOf(used.getMessage())), page, response);
      return edit(id, page);
    }
    next.addFlashAttribute("flash", "The segment is deleted.");
    return "redirect:/customers/segments";
  }
}
