package org.heed.response.web.list;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.Response;
import org.heed.response.ResponsePage;
import org.heed.response.Responses;
import org.heed.workspace.AuditTrail;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Raw answers as a file, written while they are read: memory does not grow with the file. */
@Controller
@RequiresPermission(Permission.EXPORT_RESPONSES)
class ExportController {

  private static final String[] HEADINGS = {
    "id",
    "answered at",
    "kind",
    "score",
    "comment",
    "reasons",
    "touchpoint",
    "account",
    "contact",
    "region",
    "channel",
    "language",
    "counts"
  };

  private final Responses responses;
  private final AllowedAnswers filters;
  private final AuditTrail audit;

  ExportController(Responses responses, AllowedAnswers filters, AuditTrail audit) {
    this.responses = responses;
    this.filters = filters;
    this.audit = audit;
  }

  @GetMapping("/responses.csv")
  void export(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
      throws IOException {
    ListQuery query = ListQuery.of(parameters);
    audit.record(
        "responses.exported", "responses", "csv", Map.of("filter", query.at("/responses")));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"heed-answers.csv\"");
    try (CsvWriter csv =
        CsvWriter.builder()
            .build(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
      csv.writeRecord(HEADINGS);
      String after = null;
      do {
        ResponsePage page = responses.search(filters.of(query), after, Responses.MAX_ROWS);
        page.rows().forEach(row -> csv.writeRecord(cells(row)));
        after = page.next();
      } while (after != null);
    }
  }

  private static String[] cells(ResponsePage.Row row) {
    Response answer = row.response();
    return Arrays.stream(
            new @Nullable String[] {
              Long.toString(answer.id()),
              answer.answeredAt().toString(),
              answer.kind().key(),
              Integer.toString(answer.score()),
              answer.comment(),
              String.join("; ", answer.reasons()),
              row.touchpointName(),
              row.accountName(),
              row.contactName(),
              answer.region(),
              answer.channel(),
              answer.language(),
              answer.valid() ? "yes" : "no"
            })
        .map(ExportController::harmless)
        .toArray(String[]::new);
  }

  /** A spreadsheet takes a cell that begins so for a formula. */
  private static String harmless(@Nullable String cell) {
    String text = Objects.requireNonNullElse(cell, "");
    return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
  }
}
