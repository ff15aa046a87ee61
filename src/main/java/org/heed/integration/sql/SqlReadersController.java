package org.heed.integration.sql;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.heed.platform.web.FormProblem;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.platform.web.SettingsPage;
import org.heed.platform.web.SettingsTab;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who reads the database directly. */
@Controller
@SettingsPage
@RequiresPermission(Permission.MANAGE_API_KEYS)
class SqlReadersController {

  private final SqlReaders readers;
  private final DataSource database;

  SqlReadersController(SqlReaders readers, DataSource database) {
    this.readers = readers;
    this.database = database;
  }

  @Bean
  static SettingsTab sqlTab() {
    return new SettingsTab(
        "sql",
        SettingsTab.Topic.CONNECTIONS,
        "SQL access",
        "/settings/sql",
        Permission.MANAGE_API_KEYS,
        51);
  }

  @GetMapping("/settings/sql")
  String show(Model page) throws SQLException {
    page.addAttribute("readers", readers.all());
    page.addAttribute("address", address());
    return "integration/sql";
  }

  /** Where the database listens, without what follows the question mark. */
  private String address() throws SQLException {
    try (var connection = database.getConnection()) {
      String url = connection.getMetaData().getURL();
      return url.replaceFirst("\\?.*", "").replaceFirst("^jdbc:", "");
    }
  }

  @PostMapping("/settings/sql")
  String create(
      @RequestParam(defaultValue = "") String name,
      Model page,
      HttpServletResponse response,
      RedirectAttributes next)
      throws SQLException {
    try {
      next.addFlashAttribute("fresh", readers.create(name));
    } catch (InvalidInput refused) {
      FormProblem.show(refused, page, response);
      page.addAttribute("name", name);
      return show(page);
    }
    return "redirect:/settings/sql";
  }

  @PostMapping("/settings/sql/{id}/removal")
  String revoke(@PathVariable long id, RedirectAttributes next) {
    readers.revoke(id);
    next.addFlashAttribute("flash", "The role is gone. Reports that use it stop reading.");
    return "redirect:/settings/sql";
  }
}
