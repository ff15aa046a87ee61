package org.heed.customer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.heed.customer.imports.CustomerImport;
import org.heed.customer.imports.Imports;
import org.heed.customer.imports.RejectedRows;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out the rows that an import left out. */
@Controller
@RequiresPermission(Permission.IMPORT_CUSTOMERS)
class RejectedRowsController {

  private final Imports imports;
  private final RejectedRows rejected;

  RejectedRowsController(Imports imports, RejectedRows rejected) {
    this.imports = imports;
    this.rejected = rejected;
  }

  @GetMapping("/imports/{id}/rejected.csv")
  void download(@PathVariable long id, HttpServletResponse response) throws IOException {
    CustomerImport work = imports.get(id);
    String name = "left-out-" + work.fileName().replaceFirst("\\.[^.]*$", "") + ".csv";
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    rejected.write(id, response.getOutputStream());
  }
}
