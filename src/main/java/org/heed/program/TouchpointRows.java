package org.heed.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.heed.program.settings.Channel;
import org.heed.program.settings.Confirmations;
import org.heed.program.settings.Placement;
import org.heed.program.settings.Protection;
import org.heed.program.settings.Reach;
import org.heed.program.settings.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Touchpoints as rows: what is searched by has a column, the rest is JSON. */
@Component
class TouchpointRows {

  private final JsonMapper json;

  TouchpointRows(JsonMapper json) {
    this.json = json;
  }

  Map<String, @Nullable Object> columns(TouchpointSettings settings) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("name", settings.name());
    columns.put("audience", json.writeValueAsString(settings.audience()));
    columns.put("pace", json.writerFor(Pace.class).writeValueAsString(settings.pace()));
    columns.put("window", json.writeValueAsString(settings.window()));
    columns.put("reminder", settings.reminderAfterDays());
    columns.put("open", settings.openDays());
    columns.put("quiet", settings.quietDays());
    columns.put("stage", settings.placement().stage());
    columns.put("owner", settings.placement().ownerId());
    columns.put("priority", settings.placement().priority());
    columns.put("channel", settings.reach().channel().key());
    columns.put("protection", settings.reach().protection().key());
    columns.put("anonymous", settings.reach().anonymous());
    columns.put("rules", json.writeValueAsString(settings.rules()));
    columns.put("confirmed", json.writeValueAsString(settings.confirmed()));
    return columns;
  }

  Touchpoint touchpoint(ResultSet row, int number) throws SQLException {
    return new Touchpoint(
        row.getLong("id"),
        row.getLong("survey_id"),
        row.getObject("survey_version_id", Long.class),
        TouchpointState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        settings(row),
        row.getInt("revision"),
        row.getTimestamp("updated_at").toInstant());
  }

  private TouchpointSettings settings(ResultSet row) throws SQLException {
    return new TouchpointSettings(
        row.getString("name"),
        json.readValue(row.getString("audience"), Audience.class),
        json.readValue(row.getString("pace"), Pace.class),
        json.readValue(row.getString("sending_window"), SendingWindow.class),
        row.getObject("reminder_after_days", Integer.class),
        row.getInt("open_days"),
        row.getInt("quiet_days"),
        new Placement(
            row.getString("stage"), row.getObject("owner_id", Long.class), row.getInt("priority")),
        new Reach(
            Channel.of(row.getString("channel")),
            Protection.of(row.getString("protection")),
            row.getBoolean("anonymous")),
        json.readValue(row.getString("rules"), Rules.class),
        json.readValue(row.getString("confirmed"), Confirmations.class));
  }
}
