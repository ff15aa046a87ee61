package org.heed.response;

/** The one rule about how few people may be shown when their answers are anonymous. */
public final class SmallGroups {

  /** Anonymous answers are shown, listed and counted only together with at least four others. */
  public static final int LEAST = 5;

  private SmallGroups() {}

  /**
   * A condition on answers {@code r} of touchpoints {@code t}: an anonymous one is shown only when
   * enough of its touchpoint fulfil the same conditions. Begins with {@code and}.
   *
   * @param conditions fixed text on {@code r} and {@code a}, each part begun by {@code and}; no
   *     text from outside
   */
  public static String condition(String conditions) {
    return """
     and (t.anonymous is not true or %d = (
           select count(*) from (
             select 1 from response g
              where g.workspace_id = r.workspace_id and g.touchpoint_id = r.touchpoint_id
                %s limit %d) as enough))
    """
        .formatted(
            LEAST, conditions.replace("r.", "g.").replace("a.owner_id", "null::bigint"), LEAST);
  }
}
