package org.heed.score;

import java.util.List;
import java.util.Objects;
import org.heed.platform.database.WorkspaceScope;
import org.heed.statistics.SurveyKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the touchpoints whose answers may be counted together: those that ask the same kind. */
@Component
class ScoredKinds {

  private final JdbcClient jdbc;

  ScoredKinds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Counted counted(Slice slice) {
    List<Asking> asking = asking();
    SurveyKind kind = kind(slice, asking);
    Long one = slice.touchpointId();
    Long[] ids =
        one != null
            ? new Long[] {one}
            : asking.stream()
                .filter(each -> each.kind() == kind)
                .map(Asking::touchpointId)
                .toArray(Long[]::new);
    Long[] anonymous =
        asking.stream().filter(Asking::anonymous).map(Asking::touchpointId).toArray(Long[]::new);
    boolean open = asking.stream().noneMatch(each -> each.kind() == kind && each.anonymous());
    return new Counted(kind, ids, anonymous, one == null && open);
  }

  /** The kinds that touchpoints ask, in the order in which they are declared. */
  List<SurveyKind> asked() {
    return asking().stream().map(Asking::kind).distinct().sorted().toList();
  }

  private static SurveyKind kind(Slice slice, List<Asking> asking) {
    Long one = slice.touchpointId();
    if (one != null) {
      return asking.stream()
          .filter(each -> each.touchpointId() == one)
          .map(Asking::kind)
          .findFirst()
          .orElse(SurveyKind.RNPS);
    }
    return slice.kind() != null
        ? Objects.requireNonNull(slice.kind())
        : asking.stream().map(Asking::kind).sorted().findFirst().orElse(SurveyKind.RNPS);
  }

  private List<Asking> asking() {
    return jdbc.sql(
            """
            select t.id, s.kind, t.anonymous
              from touchpoint t
              join survey s on s.workspace_id = t.workspace_id and s.id = t.survey_id
             where t.workspace_id = ? order by t.id
            """)
        .param(WorkspaceScope.current())
        .query(
            (row, number) ->
                new Asking(row.getLong(1), SurveyKind.of(row.getString(2)), row.getBoolean(3)))
        .list();
  }

  private record Asking(long touchpointId, SurveyKind kind, boolean anonymous) {}

  /**
   * One kind and the touchpoints that ask it.
   *
   * @param whole whether these are all of the kind, and none of them is anonymous
   */
  @SuppressWarnings("ArrayRecordComponent") // handed straight to a statement, never compared
  record Counted(SurveyKind kind, Long[] touchpointIds, Long[] anonymousIds, boolean whole) {}
}
