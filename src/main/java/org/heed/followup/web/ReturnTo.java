package org.heed.followup.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where a form was sent from and its reader wants to be again: a case's own page, or Today with its
 * filters. Never an address from the request.
 *
 * @param from {@code today}, or anything else for the case's page
 */
record ReturnTo(
    @Nullable String from, @Nullable String owner, @Nullable String q, @Nullable Integer page) {

  static final ReturnTo TODAY = new ReturnTo("today", null, null, null);

  String address(long caseId) {
    return "today".equals(from) ? today() : "/cases/" + caseId;
  }

  /** Today with the filters of the form. */
  String today() {
    return UriComponentsBuilder.fromPath("/today")
        .queryParam("owner", "{owner}")
        .queryParam("q", "{q}")
        .queryParam("page", "{page}")
        .encode()
        .build(owner == null ? "" : owner, q == null ? "" : q, page == null ? 0 : page)
        .toString();
  }
}
