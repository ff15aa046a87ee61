package org.heed.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.response.ResponseFilter;
import org.heed.response.ResponsePage;
import org.heed.response.Responses;
import org.heed.response.extra.FurtherAnswers;
import org.heed.statistics.Category;
import org.heed.workspace.PersonalFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/responses")
@RequiresPermission(Permission.SEE_RESPONSES)
@Tag(name = "Responses")
class ResponsesApi {

  private final Responses responses;
  private final FurtherAnswers further;
  private final PersonalFigures personal;

  ResponsesApi(Responses responses, FurtherAnswers further, PersonalFigures personal) {
    this.personal = personal;
    this.further = further;
    this.responses = responses;
  }

  @GetMapping("/{id}")
  @Operation(summary = "One answer")
  ResponseBody one(@PathVariable long id) {
    return responses
        .find(id)
        .map(response -> ResponseBody.of(response, further.of(id)))
        .orElseThrow(() -> new NotFound("There is no response " + id + "."));
  }

  @GetMapping
  @Operation(summary = "Answers, newest first")
  ListBody<ResponseBody> list(
      @RequestParam(required = false) @Nullable Long touchpoint,
      @Parameter(description = "rnps, tnps, csat5, csat10, ces7 or experience")
          @RequestParam(required = false)
          @Nullable String kind,
      @Parameter(description = "promoter, passive or detractor, on the scale of each kind")
          @RequestParam(required = false)
          @Nullable String category,
      @RequestParam(required = false) @Nullable Integer score,
      @RequestParam(required = false) @Nullable String region,
      @RequestParam(required = false) @Nullable Long account,
      @RequestParam(required = false) @Nullable Long contact,
      @Parameter(
              description =
                  "Answers of this person's accounts; 409 while figures by person are switched off")
          @RequestParam(required = false)
          @Nullable Long owner,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to,
      @RequestParam(required = false) @Nullable String words,
      @RequestParam(defaultValue = "false") boolean commented,
      @Parameter(description = "valid, invalid or all") @RequestParam(defaultValue = "valid")
          String validity,
      @RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "50") int limit) {
    String hidden = owner == null ? null : personal.why();
    if (hidden != null) {
      throw new Conflict(hidden);
    }
    ResponseFilter filter =
        ResponseFilter.builder()
            .touchpoint(touchpoint)
            .category(category(category))
            .score(score)
            .region(region)
            .account(account)
            .contact(contact)
            .owner(owner)
            .days(from, to)
            .commented(commented)
            .words(words)
            .validity(validity(validity))
            .kind(kind == null ? null : KindParameter.of(kind))
            .build();
    ResponsePage page = responses.search(filter, after, Limits.rows(limit));
    Map<Long, Map<String, List<String>>> said =
        further.ofAll(page.rows().stream().map(row -> row.response().id()).toList());
    return new ListBody<>(
        page.rows().stream()
            .map(
                row ->
                    ResponseBody.of(
                        row.response(), said.getOrDefault(row.response().id(), Map.of())))
            .toList(),
        page.next());
  }

  private static ResponseFilter.Validity validity(String name) {
    return switch (name) {
      case "valid" -> ResponseFilter.Validity.VALID;
      case "invalid" -> ResponseFilter.Validity.INVALID;
      case "all" -> ResponseFilter.Validity.ALL;
      default -> throw new InvalidInput("validity", "Use valid, invalid or all.");
    };
  }

  private static @Nullable Category category(@Nullable String name) {
    if (name == null) {
      return null;
    }
    try {
      return Category.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("category", "Use promoter, passive or detractor.");
    }
  }
}
