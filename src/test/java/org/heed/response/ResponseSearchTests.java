package org.heed.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.heed.AskedCustomers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.InvalidInput;
import org.heed.platform.web.NotFound;
import org.heed.statistics.Category;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HeedTest
class ResponseSearchTests {

  @Autowired private Answers answers;
  @Autowired private Responses responses;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;

  private long workspace;
  private long touchpoint;

  @BeforeEach
  void answer() {
    workspace = workspaces.create();
    touchpoint = asked.touchpoint(workspace);
    long emea = asked.account(workspace, "EMEA");
    long amer = asked.account(workspace, "AMER");
    answer(emea, 2, "The export is too slow, and support is grumpy");
    answer(emea, 8, "Fast export");
    answer(amer, 10, "support is great -- thank you!");
    answer(amer, 10, null);
  }

  private void answer(long account, int score, @Nullable String comment) {
    long invitation = asked.invitation(workspace, touchpoint, account);
    answers.complete(workspace, invitation, score, comment, List.of());
  }

  @Test
  void everyFilterNarrows() {
    assertThat(scores(filter(null, null, null, null, false))).containsExactly(10, 10, 8, 2);
    assertThat(scores(filter(Category.PROMOTER, null, null, null, false))).containsExactly(10, 10);
    assertThat(scores(filter(Category.PASSIVE, null, null, null, false))).containsExactly(8);
    assertThat(scores(filter(Category.DETRACTOR, null, null, null, false))).containsExactly(2);
    assertThat(scores(filter(null, 8, null, null, false))).containsExactly(8);
    assertThat(scores(filter(null, null, "EMEA", null, false))).containsExactly(8, 2);
    assertThat(scores(filter(null, null, null, null, true))).containsExactly(10, 8, 2);
  }

  @Test
  void wordsPhrasesAndExclusionsAreUnderstood() {
    assertThat(scores(filter(null, null, null, "EXPORT", false))).containsExactly(8, 2);
    assertThat(scores(filter(null, null, null, "export -slow", false))).containsExactly(8);
    assertThat(scores(filter(null, null, null, "grumpy or great", false))).containsExactly(10, 2);
    assertThat(scores(filter(null, null, null, "\"support is great\"", false))).containsExactly(10);
  }

  @Test
  void wordsFromOutsideAreNeverSyntax() {
    for (String words :
        List.of("' or 1=1 --", "a & | ! ( ) : *", "\\", "%_", "\"unclosed", "<->")) {
      assertThat(scores(filter(null, null, null, words, false))).as(words).isNotNull();
    }
  }

  @Test
  void pagesFollowEachOtherWithoutGapsOrRepetitions() {
    List<Long> seen = new ArrayList<>();
    String after = null;
    do {
      String place = after;
      ResponsePage page =
          WorkspaceScope.call(
              workspace, () -> responses.search(ResponseFilter.EVERYTHING, place, 3));
      page.rows().forEach(row -> seen.add(row.response().id()));
      after = page.next();
    } while (after != null);
    assertThat(seen).hasSize(4).doesNotHaveDuplicates();
  }

  @Test
  void madeUpPlacesAreRefused() {
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(
            () ->
                WorkspaceScope.run(
                    workspace,
                    () -> responses.search(ResponseFilter.EVERYTHING, "2026-01-01_x; --", 3)));
  }

  @Test
  void rowsCarryTheNamesThatAListShows() {
    ResponsePage.Row row =
        WorkspaceScope.call(
            workspace,
            () -> responses.search(ResponseFilter.EVERYTHING, null, 1).rows().getFirst());
    assertThat(row.contactName()).isEqualTo("Ada Customer");
    assertThat(row.accountName()).startsWith("Account ");
    assertThat(row.touchpointName()).isEqualTo("Quarterly relationship");
  }

  @Test
  void invalidatedAnswersDoNotCountUntilRestored() {
    WorkspaceScope.run(
        workspace,
        () -> {
          long id =
              responses
                  .search(ResponseFilter.EVERYTHING, null, 1)
                  .rows()
                  .getFirst()
                  .response()
                  .id();
          responses.invalidate(id, "  a colleague\ntested  ");
          Response gone = responses.find(id).orElseThrow();
          assertThat(gone.valid()).isFalse();
          assertThat(gone.invalidReason()).isEqualTo("a colleague tested");
          responses.invalidate(id, "again");
          assertThat(responses.search(ResponseFilter.EVERYTHING, null, 9).rows()).hasSize(3);
          responses.revalidate(id);
          responses.revalidate(id);
          assertThat(responses.search(ResponseFilter.EVERYTHING, null, 9).rows()).hasSize(4);
          assertThat(responses.history(id)).hasSize(2);
        });
  }

  @Test
  void invalidationNeedsAReasonAndAnAnswerOfThisWorkspace() {
    long id =
        WorkspaceScope.call(
            workspace,
            () ->
                responses
                    .search(ResponseFilter.EVERYTHING, null, 1)
                    .rows()
                    .getFirst()
                    .response()
                    .id());
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> WorkspaceScope.run(workspace, () -> responses.invalidate(id, " ")));
    long other = workspaces.create();
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> WorkspaceScope.run(other, () -> responses.invalidate(id, "x")));
  }

  private List<Integer> scores(ResponseFilter filter) {
    return WorkspaceScope.call(
        workspace,
        () ->
            responses.search(filter, null, 50).rows().stream()
                .map(row -> row.response().score())
                .toList());
  }

  private static ResponseFilter filter(
      @Nullable Category category,
      @Nullable Integer score,
      @Nullable String region,
      @Nullable String words,
      boolean commented) {
    return ResponseFilter.builder()
        .category(category)
        .score(score)
        .region(region)
        .days(LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1))
        .commented(commented)
        .words(words)
        .build();
  }
}
