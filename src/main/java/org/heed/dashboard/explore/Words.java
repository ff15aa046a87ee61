package org.heed.dashboard.explore;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.heed.response.Response;
import org.heed.response.ResponseFilter;
import org.heed.response.ResponsePage;
import org.heed.response.Responses;
import org.heed.response.snapshot.SnapshotTest;
import org.heed.statistics.Category;
import org.springframework.stereotype.Component;

/**
 * The newest comment of each category behind a number: what three customers said, not what fits.
 */
@Component
class Words {

  private final Responses responses;

  Words(Responses responses) {
    this.responses = responses;
  }

  List<Comment> of(Choices choices) {
    return Stream.of(Category.DETRACTOR, Category.PASSIVE, Category.PROMOTER)
        .flatMap(category -> newest(choices, category))
        .toList();
  }

  private Stream<Comment> newest(Choices choices, Category category) {
    List<SnapshotTest> tests = SnapshotTest.of(choices.conditions(), choices.today());
    ResponseFilter filter =
        ResponseFilter.builder()
            .category(category)
            .days(choices.from(), choices.to())
            .commented(true)
            .snapshot(tests)
            .kind(choices.kind())
            .build();
    return responses.search(filter, null, 1).rows().stream().map(row -> comment(row, category));
  }

  private static Comment comment(ResponsePage.Row row, Category category) {
    Response response = row.response();
    return new Comment(
        response.id(),
        response.kind().brief(response.score()),
        category.name().toLowerCase(Locale.ROOT),
        Objects.requireNonNullElse(response.comment(), ""),
        Objects.requireNonNullElse(row.accountName(), ""));
  }

  /** One customer's words. */
  record Comment(long id, String score, String category, String text, String account) {}
}
