package org.heed.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.heed.followup.CaseDetail;
import org.heed.followup.Cases;
import org.heed.followup.CauseClass;
import org.heed.followup.Closing;
import org.heed.followup.ContactAttempt;
import org.heed.followup.calling.CallListQuery;
import org.heed.followup.calling.OpenCase;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/cases")
@RequiresPermission(Permission.WORK_CASES)
@Tag(name = "Cases")
class CasesApi {

  private final Cases cases;
  private final CaseOwners owners;

  CasesApi(Cases cases, CaseOwners owners) {
    this.owners = owners;
    this.cases = cases;
  }

  @GetMapping
  @RequiresPermission(Permission.SEE_CASES)
  @Operation(
      summary =
          "Open cases in the order in which to call: everybody's, of one owner, or with `team=true`"
              + " of that owner and the people whom they lead; `after` is the next page's number")
  ListBody<OpenCaseBody> open(
      @RequestParam(required = false) @Nullable Long owner,
      @RequestParam(defaultValue = "false") boolean team,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "0") int after) {
    if (team && owner == null) {
      throw new InvalidInput("owner", "Say whose team: owner is the user who leads it.");
    }
    boolean named = owners.shown();
    if (owner != null) {
      owners.requireShown();
    }
    List<OpenCase> found = cases.open(new CallListQuery(owner, team, search, after));
    boolean more = found.size() > CallListQuery.PAGE_SIZE;
    return new ListBody<>(
        found.stream()
            .limit(CallListQuery.PAGE_SIZE)
            .map(open -> OpenCaseBody.of(open, named))
            .toList(),
        more ? Integer.toString(after + 1) : null);
  }

  @GetMapping("/{id}")
  @RequiresPermission(Permission.SEE_CASES)
  @Operation(summary = "One case with its contact attempts")
  CaseBody one(@PathVariable long id) {
    return body(cases.get(id));
  }

  @PostMapping("/{id}/attempts")
  @Operation(
      summary =
          "Log a contact attempt: means call, mail, meeting, message; result reached,"
              + " left_message, scheduled, no_answer")
  CaseBody attempt(@PathVariable long id, @RequestBody NewAttempt body) {
    return body(
        cases.logAttempt(
            id,
            body.revision(),
            ContactAttempt.Means.of(required("means", body.means())),
            ContactAttempt.Result.of(required("result", body.result())),
            body.note() == null ? "" : body.note()));
  }

  @PutMapping("/{id}/closure")
  @Operation(summary = "Close a case with its outcome and root cause")
  CaseBody close(@PathVariable long id, @RequestBody Closure body) {
    Closing.RootCause cause = Closing.RootCause.of(required("rootCause", body.rootCause()));
    Closing closing =
        new Closing(
            Closing.Outcome.of(required("outcome", body.outcome())),
            cause,
            body.causeClass() == null ? cause.usualClass() : CauseClass.of(body.causeClass()),
            body.note() == null ? "" : body.note());
    return body(cases.close(id, body.revision(), closing));
  }

  @DeleteMapping("/{id}/closure")
  @Operation(summary = "Open a closed case again")
  CaseBody reopen(@PathVariable long id, @RequestParam int revision) {
    return body(cases.reopen(id, revision));
  }

  @PutMapping("/{id}/owner")
  @Operation(summary = "Hand a case over to another person, with the reason")
  CaseBody handOver(@PathVariable long id, @RequestBody NewOwner body) {
    return body(
        cases.handOver(
            id, body.revision(), body.ownerId(), body.reason() == null ? "" : body.reason()));
  }

  private CaseBody body(CaseDetail found) {
    return CaseBody.of(found, owners.shown());
  }

  private static String required(String field, @Nullable String value) {
    if (value == null) {
      throw new InvalidInput(field, "This field is missing.");
    }
    return value;
  }

  /** A contact attempt to log. */
  record NewAttempt(
      int revision, @Nullable String means, @Nullable String result, @Nullable String note) {}

  /** How a case ended. */
  record Closure(
      int revision,
      @Nullable String outcome,
      @Nullable String rootCause,
      @Nullable String causeClass,
      @Nullable String note) {}

  /** Who takes over, and why. */
  record NewOwner(int revision, long ownerId, @Nullable String reason) {}
}
