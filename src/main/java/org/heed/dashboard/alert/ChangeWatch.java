package org.heed.dashboard.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.heed.statistics.Tally;
import org.heed.statistics.series.AlertDecision;
import org.heed.statistics.series.ChangeAlerts;
import org.heed.statistics.series.WatchedSeries;
import org.heed.workspace.EveryWorkspace;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Looks at every watched score and raises an alert where one really changed. */
@Component
public class ChangeWatch {

  private final WatchBook book;
  private final WatchedScores scores;
  private final Alerts alerts;
  private final Explaining explaining;
  private final AlertMails mails;
  private final Workspaces workspaces;
  private final EveryWorkspace everywhere;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ChangeWatch(
      WatchBook book,
      WatchedScores scores,
      Alerts alerts,
      Explaining explaining,
      AlertMails mails,
      Workspaces workspaces,
      EveryWorkspace everywhere,
      TransactionTemplate transactions,
      Clock clock) {
    this.book = book;
    this.scores = scores;
    this.alerts = alerts;
    this.explaining = explaining;
    this.mails = mails;
    this.workspaces = workspaces;
    this.everywhere = everywhere;
    this.transactions = transactions;
    this.clock = clock;
  }

  void lookEverywhere() {
    everywhere.run("Watching for changes", this::look);
  }

  /**
   * Looks at the weeks up to the last Sunday. The same weeks can be looked at again: answers that
   * came in late count, and nothing is raised twice.
   *
   * @return the alerts that are new
   */
  public List<Alert> look() {
    Weeks weeks = Weeks.before(workspaces.today());
    WatchSettings settings = book.read().settings();
    List<WatchedScore> watched = scores.count(weeks, settings.attributes());
    Map<String, Alert> latest =
        alerts.latestOfEach().stream().collect(Collectors.toMap(Alert::series, alert -> alert));
    List<AlertDecision<Watched>> decisions =
        ChangeAlerts.decide(
            watched.stream().map(score -> series(weeks, score, latest.get(score.key()))).toList(),
            settings.rule());
    Map<AlertDecision<Watched>, List<String>> news =
        decisions.stream()
            .filter(decision -> decision.verdict() == AlertDecision.Verdict.ALERT)
            .collect(Collectors.toMap(Function.identity(), one -> explain(weeks, settings, one)));
    return Objects.requireNonNull(
        transactions.execute(status -> keep(weeks, settings, decisions, news)));
  }

  private static WatchedSeries<Watched> series(
      Weeks weeks, WatchedScore score, @Nullable Alert last) {
    Weeks.Cut cut = weeks.cut(score.weeks(), last == null ? null : last.normalFrom());
    OptionalInt since =
        last == null
            ? OptionalInt.empty()
            : OptionalInt.of((int) ChronoUnit.WEEKS.between(last.week(), weeks.end()));
    return new WatchedSeries<>(
        new Watched(score, cut, last),
        cut.baseline(score.weeks()),
        score.weeks().subList(cut.recent(), weeks.count()),
        since,
        last != null && last.isStanding());
  }

  private List<String> explain(
      Weeks weeks, WatchSettings settings, AlertDecision<Watched> decision) {
    return explaining.sentences(
        decision.key().score(),
        new Explaining.Times(
            weeks.start(decision.key().cut().begin()),
            weeks.start(decision.key().cut().recent()),
            since(weeks, decision),
            weeks.end()),
        settings.attributes());
  }

  private static LocalDate since(Weeks weeks, AlertDecision<Watched> decision) {
    return weeks.start(weeks.count() - decision.periods());
  }

  private List<Alert> keep(
      Weeks weeks,
      WatchSettings settings,
      List<AlertDecision<Watched>> decisions,
      Map<AlertDecision<Watched>, List<String>> news) {
    List<Alert> raised = new ArrayList<>();
    for (AlertDecision<Watched> decision : decisions) {
      Alert last = decision.key().last();
      if (decision.verdict() == AlertDecision.Verdict.RECOVERED && last != null) {
        alerts.recovered(last.id(), weeks.end());
      }
      List<String> explanation = news.get(decision);
      if (explanation != null) {
        Alert alert = alert(weeks, decision, explanation);
        Long id = alerts.raise(alert);
        if (id != null) {
          raised.add(alerts.get(id));
        }
      }
    }
    book.checked(settings, clock.instant(), decisions.size());
    mails.tell(raised, book.readers());
    return raised;
  }

  private Alert alert(Weeks weeks, AlertDecision<Watched> decision, List<String> explanation) {
    WatchedScore score = decision.key().score();
    Weeks.Cut cut = decision.key().cut();
    return new Alert(
        0,
        score.key(),
        score.name(),
        weeks.end(),
        since(weeks, decision),
        weeks.start(cut.begin()),
        weeks.start(cut.recent()).minusDays(1),
        cut.baseline(score.weeks()),
        Tally.sum(
            score.kind(), score.weeks().subList(weeks.count() - decision.periods(), weeks.count())),
        decision.adjustedP(),
        explanation,
        clock.instant(),
        null,
        null,
        null,
        null,
        null);
  }

  /** A score with where its weeks are cut, and its last alert. */
  record Watched(WatchedScore score, Weeks.Cut cut, @Nullable Alert last) {}
}
