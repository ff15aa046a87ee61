package org.heed.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.customer.Account;
import org.heed.customer.AccountDraft;
import org.heed.customer.Accounts;
import org.heed.customer.Upserted;
import org.heed.customer.place.MeasurePointTree;
import org.heed.customer.place.MeasurePoints;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.heed.workspace.PersonalFigures;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/accounts")
@Tag(name = "Accounts")
class AccountsApi {

  private final Accounts accounts;
  private final Users users;
  private final MeasurePoints points;
  private final PersonalFigures personal;

  AccountsApi(Accounts accounts, Users users, MeasurePoints points, PersonalFigures personal) {
    this.personal = personal;
    this.accounts = accounts;
    this.users = users;
    this.points = points;
  }

  @GetMapping("/{id}")
  @RequiresPermission(Permission.SEE_CUSTOMERS)
  @Operation(
      summary = "One account",
      description = "Without its owner while figures by person are switched off")
  AccountBody one(@PathVariable long id) {
    Account account = accounts.get(id);
    Long point = account.measurePointId();
    String code = point == null ? null : points.get(point).code();
    return AccountBody.of(account, ownerEmail(account.ownerId()), code);
  }

  @PostMapping
  @RequiresPermission(Permission.EDIT_CUSTOMERS)
  @Operation(summary = "Create an account, or change the one with this external id or name")
  ResponseEntity<AccountBody> upsert(@RequestBody AccountBody body) {
    Upserted upserted = accounts.upsert(draft(body, ownersByEmail(), points.tree()));
    if (!upserted.accepted()) {
      throw new InvalidInput("account", String.valueOf(upserted.reason()));
    }
    HttpStatus status =
        upserted.outcome() == Upserted.Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status).body(one(upserted.id()));
  }

  @PostMapping("/batch")
  @RequiresPermission(Permission.EDIT_CUSTOMERS)
  @Operation(summary = "Create or change up to 1,000 accounts; answers for each row")
  ListBody<UpsertedBody> upsertAll(@RequestBody AccountBatch batch) {
    Map<String, Long> owners = ownersByEmail();
    MeasurePointTree tree = points.tree();
    return new ListBody<>(
        Batch.upsert(
            Batch.rows(batch.data()), body -> draft(body, owners, tree), accounts::upsertAll),
        null);
  }

  private AccountDraft draft(AccountBody body, Map<String, Long> owners, MeasurePointTree tree) {
    return new AccountDraft(
        body.externalId(),
        body.name(),
        owner(body.owner(), owners),
        body.segment(),
        body.tier(),
        body.annualRevenue(),
        body.currency(),
        body.region(),
        body.lifecycleStage(),
        body.startedOn(),
        body.renewalOn(),
        body.churnedOn(),
        point(body.measurePoint(), tree),
        body.attributes());
  }

  private static @Nullable Long owner(@Nullable String email, Map<String, Long> owners) {
    if (email == null) {
      return null;
    }
    Long owner = owners.get(email.strip().toLowerCase(Locale.ROOT));
    if (owner == null) {
      throw new InvalidInput(
          "owner", "Nobody here has the address " + email + ". Invite them first.");
    }
    return owner;
  }

  private static @Nullable Long point(@Nullable String code, MeasurePointTree tree) {
    return code == null
        ? null
        : tree.idOf(code)
            .orElseThrow(
                () ->
                    new InvalidInput(
                        "measurePoint", "No measure point has the code " + code + "."));
  }

  private Map<String, Long> ownersByEmail() {
    Function<User, String> email = user -> user.email().toLowerCase(Locale.ROOT);
    return users.all().stream().collect(Collectors.toMap(email, User::id));
  }

  /** With the owner of each account, whoever reads answers could tell scores apart by person. */
  private @Nullable String ownerEmail(@Nullable Long ownerId) {
    return ownerId == null || personal.hidden().isPresent()
        ? null
        : users.find(ownerId).map(User::email).orElse(null);
  }

  /** Rows of a batch. */
  record AccountBatch(@Nullable List<@Nullable AccountBody> data) {}
}
