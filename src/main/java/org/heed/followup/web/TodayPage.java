package org.heed.followup.web;

import java.time.LocalDate;
import java.util.List;
import org.heed.followup.calling.CaseCounts;
import org.heed.platform.web.Permission;
import org.heed.workspace.Actor;
import org.heed.workspace.User;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What Today shows.
 *
 * @param owner whose cases: {@code mine}, {@code team}, {@code all} or a user's id
 * @param leads whether the reader has a team
 * @param people whose lists the reader may switch to; empty for those who see only their own
 * @param page from 0
 * @param quiet whether nobody waits although somebody has answered
 */
record TodayPage(
    List<TodayRow> rows,
    CaseCounts counts,
    String owner,
    boolean leads,
    List<User> people,
    String search,
    int page,
    boolean hasNext,
    boolean quiet,
    LocalDate tomorrow) {

  /** Changes when, and only when, the list would look different. */
  public String stamp() {
    return Integer.toHexString(31 * rows.hashCode() + counts.hashCode());
  }

  /** Address of the live part, for what the page shows now. */
  public String listHref() {
    return href("/today/list", page, true);
  }

  /** Address of a page of this list. */
  public String pageHref(int number) {
    return href("/today", number, false);
  }

  private String href(String path, int number, boolean stamped) {
    UriComponentsBuilder address =
        UriComponentsBuilder.fromPath(path)
            .queryParam("owner", "{owner}")
            .queryParam("q", "{q}")
            .queryParam("page", "{page}");
    return stamped
        ? address
            .queryParam("stamp", "{stamp}")
            .encode()
            .build(owner, search, number, stamp())
            .toString()
        : address.encode().build(owner, search, number).toString();
  }

  /** Whether the reader may work on these cases. */
  public boolean mayWork() {
    return Actor.current().may(Permission.WORK_CASES);
  }

  public boolean mayChoose() {
    return !people.isEmpty();
  }

  /** Whether the rows need to say whose they are. */
  public boolean showsOwners() {
    return !owner.equals("mine");
  }

  /** Whether more wait than are counted. */
  public boolean hasUncounted() {
    return counts.open() >= 2000;
  }
}
