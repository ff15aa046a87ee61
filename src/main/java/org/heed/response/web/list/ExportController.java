package org.heed.response.web.list;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.heed.platform.export.Download;
import org.heed.platform.export.FileFormat;
import org.heed.platform.export.TableColumn;
import org.heed.platform.export.TableWriter;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.Response;
import org.heed.response.ResponseFilter;
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

  private static final List<TableColumn> COLUMNS =
      List.of(
          TableColumn.whole("id"),
          TableColumn.time("answered at"),
          TableColumn.text("kind"),
          TableColumn.whole("score"),
          TableColumn.text("group"),
          TableColumn.text("comment"),
          TableColumn.text("reasons"),
          TableColumn.text("touchpoint"),
          TableColumn.text("account"),
          TableColumn.text("contact"),
          TableColumn.text("region"),
          TableColumn.text("channel"),
          TableColumn.text("language"),
          TableColumn.text("counts"));

  private final Responses responses;
  private final AllowedAnswers filters;
  private final Explored explored;
  private final AuditTrail audit;

  ExportController(
      Responses responses, AllowedAnswers filters, Explored explored, AuditTrail audit) {
    this.explored = explored;
    this.responses = responses;
    this.filters = filters;
    this.audit = audit;
  }

  @GetMapping({"/responses.csv", "/responses.xlsx", "/responses.parquet"})
  void export(
      @RequestParam MultiValueMap<String, String> parameters,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    ListQuery query = ListQuery.of(parameters);
    ResponseFilter filter = filters.ofFile(query);
    FileFormat format = FileFormat.ofPath(request.getRequestURI());
    audit.record(
        "responses.exported", "responses", format.extension(), Map.of("filter", inWords(query)));
    Download.send(response, format, "heed-answers", COLUMNS, file -> writeAll(filter, file));
  }

  private String inWords(ListQuery query) {
    String words =
        Stream.concat(
                query.values().entrySet().stream().map(one -> one.getKey() + ": " + one.getValue()),
                explored.words(query).stream())
            .collect(Collectors.joining("; "));
    return words.isEmpty() ? "none" : words;
  }

  private void writeAll(ResponseFilter filter, TableWriter file) throws IOException {
    String after = null;
    do {
      ResponsePage page = responses.search(filter, after, Responses.MAX_ROWS);
      for (ResponsePage.Row row : page.rows()) {
        file.row(cells(row));
      }
      after = page.next();
    } while (after != null);
  }

  private static List<@Nullable Object> cells(ResponsePage.Row row) {
    Response answer = row.response();
    return Arrays.asList(
        answer.id(),
        answer.answeredAt(),
        answer.kind().key(),
        answer.score(),
        answer.kind().word(answer.category()),
        answer.comment(),
        String.join("; ", answer.reasons()),
        row.touchpointName(),
        row.accountName(),
        row.contactName(),
        answer.region(),
        answer.channel(),
        answer.language(),
        answer.valid() ? "yes" : "no");
  }
}
