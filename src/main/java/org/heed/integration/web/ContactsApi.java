package org.heed.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.heed.customer.AccountDraft;
import org.heed.customer.AccountRole;
import org.heed.customer.Accounts;
import org.heed.customer.ContactDraft;
import org.heed.customer.Contacts;
import org.heed.customer.Upserted;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts")
@Tag(name = "Contacts")
class ContactsApi {

  private static final String MEANS = "api";

  private final Contacts contacts;
  private final Accounts accounts;

  ContactsApi(Contacts contacts, Accounts accounts) {
    this.contacts = contacts;
    this.accounts = accounts;
  }

  @GetMapping("/{id}")
  @RequiresPermission(Permission.SEE_CUSTOMERS)
  @Operation(summary = "One contact")
  ContactBody one(@PathVariable long id) {
    return ContactBody.of(contacts.get(id));
  }

  @GetMapping
  @RequiresPermission(Permission.SEE_CUSTOMERS)
  @Operation(summary = "The contact with this address")
  ContactBody byEmail(@RequestParam String email) {
    return contacts
        .findByEmail(email)
        .map(ContactBody::of)
        .orElseThrow(() -> new NotFound("No contact has the address " + email + "."));
  }

  @PostMapping
  @Transactional
  @RequiresPermission(Permission.EDIT_CUSTOMERS)
  @Operation(summary = "Create a contact, or change the one with this external id or email")
  ResponseEntity<ContactBody> upsert(@RequestBody ContactBody body) {
    Upserted upserted = contacts.upsert(draft(body, accountIds(List.of(body))), MEANS);
    if (!upserted.accepted()) {
      throw new InvalidInput("contact", String.valueOf(upserted.reason()));
    }
    HttpStatus status =
        upserted.outcome() == Upserted.Outcome.CREATED ? HttpStatus.CREATED : HttpStatus.OK;
    return ResponseEntity.status(status).body(one(upserted.id()));
  }

  @PostMapping("/batch")
  @Transactional
  @RequiresPermission(Permission.EDIT_CUSTOMERS)
  @Operation(summary = "Create or change up to 1,000 contacts; answers for each row")
  ListBody<UpsertedBody> upsertAll(@RequestBody ContactBatch batch) {
    List<ContactBody> rows = Batch.rows(batch.data());
    Map<String, Long> ids = accountIds(rows);
    return new ListBody<>(
        Batch.upsert(rows, body -> draft(body, ids), drafts -> contacts.upsertAll(drafts, MEANS)),
        null);
  }

  @PutMapping("/{id}/consent")
  @RequiresPermission(Permission.EDIT_CUSTOMERS)
  @Operation(summary = "Opt a contact out of surveys by mail, or back in")
  ContactBody consent(@PathVariable long id, @RequestBody ConsentBody body) {
    contacts.get(id);
    if (body.mail()) {
      contacts.optIn(id, MEANS);
    } else {
      contacts.optOut(id, MEANS);
    }
    return one(id);
  }

  private static ContactDraft draft(ContactBody body, Map<String, Long> accountIds) {
    String externalAccount = body.accountExternalId();
    return new ContactDraft(
        body.externalId(),
        externalAccount == null ? body.accountId() : accountIds.get(externalAccount),
        body.email(),
        body.phone(),
        body.name(),
        role(body.role()),
        body.language(),
        body.timeZone(),
        body.attributes(),
        null);
  }

  private static @Nullable AccountRole role(@Nullable String name) {
    return name == null
        ? null
        : AccountRole.of(name)
            .orElseThrow(
                () -> new InvalidInput("role", "Use user, influencer, decision_maker or sponsor."));
  }

  /** Accounts named by their external id; unknown ones are created under that id. */
  private Map<String, Long> accountIds(List<ContactBody> bodies) {
    List<String> named =
        bodies.stream()
            .map(ContactBody::accountExternalId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    List<Upserted> stored =
        accounts.upsertAll(
            named.stream().map(id -> AccountDraft.builder().externalId(id).build()).toList());
    Map<String, Long> ids = new HashMap<>();
    for (int index = 0; index < named.size(); index++) {
      ids.put(named.get(index), stored.get(index).id());
    }
    return ids;
  }

  /** Rows of a batch. */
  record ContactBatch(@Nullable List<@Nullable ContactBody> data) {}

  /** Whether the contact may be asked by mail. */
  record ConsentBody(boolean mail) {}
}
