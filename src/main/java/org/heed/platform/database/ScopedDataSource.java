package org.heed.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out pooled connections that see the rows of the current {@link WorkspaceScope} and no
 * others. The setting is sent only when a connection last served another scope, which a busy
 * workspace rarely meets.
 */
final class ScopedDataSource extends DelegatingDataSource {

  private final Map<PGConnection, String> lastScope =
      Collections.synchronizedMap(new WeakHashMap<>());

  ScopedDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = super.getConnection();
    try {
      enter(connection, WorkspaceScope.setting());
      return connection;
    } catch (SQLException | RuntimeException failure) {
      connection.close();
      throw failure;
    }
  }

  private void enter(Connection connection, String scope) throws SQLException {
    PGConnection physical = connection.unwrap(PGConnection.class);
    if (scope.equals(lastScope.get(physical))) {
      return;
    }
    try (PreparedStatement statement =
        connection.prepareStatement("select set_config('heed.workspace', ?, false)")) {
      statement.setString(1, scope);
      statement.execute();
    }
    lastScope.put(physical, scope);
  }
}
