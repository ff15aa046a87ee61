package org.heed.dashboard.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.heed.AskedCustomers;
import org.heed.GivenAnswers;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Condition;
import org.heed.score.facts.FactCells;
import org.heed.score.facts.FactQuery;
import org.heed.score.facts.Facts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a view counts at once is what each of its parts counts by itself. */
@HeedTest
class CountingTests {

  private static final LocalDate FIRST = LocalDate.of(2024, 11, 3);
  private static final int SEGMENTS = 9;

  @Autowired private Views views;
  @Autowired private Counting counting;
  @Autowired private Facts facts;
  @Autowired private GivenAnswers given;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private AskedCustomers asked;

  private long workspace;

  @BeforeEach
  void answersOfTwoYears() {
    workspace = workspaces.create();
    long touchpoint = asked.touchpoint(workspace);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
    for (int number = 0; number < SEGMENTS; number++) {
      long account = asked.account(workspace, "EMEA", "Segment " + number);
      for (int batch = 0; batch < 4; batch++) {
        LocalDate day = FIRST.plusDays(random.nextInt(760));
        int[] scores = random.ints(12, 0, 11).toArray();
        given.give(
            workspace,
            touchpoint,
            account,
            day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
            scores);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "from=2026-01-01&to=2026-11-20",
        "from=2025-02-10&to=2026-11-20&split=segment",
        "from=2025-02-10&to=2026-11-20&split=segment&by=week&f.segment=Segment+3&f.segment=-",
        "from=2026-02-10&to=2026-03-20&split=segment&by=quarter",
        "from=2026-01-15&to=2026-11-20&split=segment&rolling=12",
        "from=2026-01-15&to=2026-11-20&split=segment&by=day&rolling=7&today=yes",
        "from=2024-11-01&to=2026-11-20&split=segment&by=day&rolling=90",
        "from=2026-01-01&to=2026-11-20&split=segment&figure=completion",
        "from=2026-01-01&to=2026-11-20&split=segment&figure=wait&by=day",
        "from=2026-01-01&to=2026-11-20&split=segment&figure=rate"
      })
  void everyPartOfAViewCountsAsByItself(String query) {
    WorkspaceScope.run(
        workspace,
        () -> {
          Choices choices = views.choices(Address.parse(query), false);
          Course course = Course.of(choices, 1);
          List<LocalDate> whole = List.of(choices.from());
          ViewCounts counts = counting.all(choices, course.starts());
          assertThat(counts.whole()).isEqualTo(alone(choices, whole).values(0, 0, 0));
          assertThat(told(counts.series(course.starts()), course.starts().size()))
              .isEqualTo(told(alone(choices, course.starts()), course.starts().size()));
          Attribute split = choices.split();
          if (split != null) {
            assertThat(told(counts.byParts(), 1)).isEqualTo(told(alone(choices, whole, split), 1));
          }
          if (split != null && choices.figure() == Figure.SCORE) {
            assertThat(told(counts.beforeAndNow(), 2))
                .isNotEmpty()
                .isEqualTo(told(alone(choices, choices.beforeAndNow(), split), 2));
          }
        });
  }

  private FactCells alone(Choices choices, List<LocalDate> starts, Attribute... splits) {
    return facts.count(
        new FactQuery(
            choices.figure().series(),
            choices.figure().counted(),
            choices.kind(),
            starts,
            choices.to(),
            choices.conditions().stream()
                .collect(Collectors.toMap(one -> one.attribute().number(), Condition::codes)),
            Arrays.stream(splits).map(Attribute::number).toList(),
            choices.today()));
  }

  /** All counts that are not 0, by period and code of the split. */
  private static Map<String, List<Long>> told(FactCells cells, int periods) {
    Map<String, List<Long>> told = new TreeMap<>();
    for (int period = 0; period < periods; period++) {
      for (int code : cells.present(0)) {
        long[] values = cells.values(period, code, 0);
        if (LongStream.of(values).sum() > 0) {
          told.put(period + " " + code, LongStream.of(values).boxed().toList());
        }
      }
    }
    return told;
  }
}
