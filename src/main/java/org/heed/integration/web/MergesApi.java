package org.heed.integration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.heed.customer.merge.MergeOrder;
import org.heed.customer.merge.MergePreview;
import org.heed.customer.merge.MergePreviews;
import org.heed.customer.merge.Merges;
import org.heed.platform.web.Permission;
import org.heed.platform.web.RequiresPermission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Makes one of two; it cannot be undone. */
@RestController
@RequestMapping("/api/v1")
@RequiresPermission(Permission.MERGE_CUSTOMERS)
@Tag(name = "Merges")
class MergesApi {

  private final Merges merges;
  private final MergePreviews previews;

  MergesApi(Merges merges, MergePreviews previews) {
    this.merges = merges;
    this.previews = previews;
  }

  @GetMapping("/accounts/{id}/merge")
  @Operation(summary = "What merging an account into another would do")
  MergePreview account(@PathVariable long id, @RequestParam long into) {
    return previews.accounts(id, into);
  }

  @PostMapping("/accounts/{id}/merge")
  @Operation(
      summary = "Merge an account into another",
      description =
          "Contacts go to the account that stays at once; answers, invitations, cases and roll-ups"
              + " within a second. External id and name of the merged account lead to the one that"
              + " stays.")
  MergedBody mergeAccount(@PathVariable long id, @RequestBody MergeBody body) {
    MergeOrder order = MergeOrder.of(id, body.into(), body.reason(), body.take());
    merges.accounts(order);
    return new MergedBody(id, order.survivorId());
  }

  @GetMapping("/contacts/{id}/merge")
  @Operation(summary = "What merging a contact into another would do")
  MergePreview contact(@PathVariable long id, @RequestParam long into) {
    return previews.contacts(id, into);
  }

  @PostMapping("/contacts/{id}/merge")
  @Operation(
      summary = "Merge a contact into another",
      description = "For one person who is here twice. An opt-out of either holds.")
  MergedBody mergeContact(@PathVariable long id, @RequestBody MergeBody body) {
    MergeOrder order = MergeOrder.of(id, body.into(), body.reason(), body.take());
    merges.contacts(order);
    return new MergedBody(id, order.survivorId());
  }

  /** Which one is gone, and which one stays. */
  record MergedBody(long merged, long into) {}
}
