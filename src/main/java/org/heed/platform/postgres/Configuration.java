package org.heed.platform.postgres;

import java.nio.file.Files;
import org.heed.platform.postgres.files.Folders;

/** Writes PostgreSQL's settings where an operator can read them. */
final class Configuration {

  /** Who may connect, from this machine, with a password: the role heed and readers it made. */
  private static final String ACCESS =
      """
      # Written by Heed at every start.
      # type  database  user  address       method
      host    heed      heed  127.0.0.1/32  scram-sha-256
      host    heed      /^heed_reader_  127.0.0.1/32  scram-sha-256
      """;

  private static final String SETTINGS =
      """
      # Written by Heed at every start: do not edit, put your own settings into local.conf beside this file.

      # Nothing acknowledged is ever lost, whatever is killed and whenever.
      fsync = on
      synchronous_commit = on
      full_page_writes = on

      # Private to this machine: the address and the port are on the command line, and there is no Unix socket.
      password_encryption = scram-sha-256
      hba_file = '%s'
      max_connections = 60

      # Memory for a machine of 1 GB that also runs Heed.
      shared_buffers = 128MB
      effective_cache_size = 384MB
      work_mem = 8MB
      maintenance_work_mem = 64MB

      # Bursts of writing without a storm of checkpoints.
      wal_compression = on
      wal_buffers = 16MB
      max_wal_size = 2GB
      min_wal_size = 256MB
      checkpoint_timeout = 15min
      checkpoint_completion_target = 0.9

      # Tables grow from nothing within minutes of a launch: what the planner knows of them keeps up.
      autovacuum_naptime = 10s

      # Random reads are cheap on SSDs; the bundled build has no JIT compiler.
      random_page_cost = 1.1
      jit = off

      # One file per weekday, overwritten a week later. Parameters and rows stay out of the log: they are people's data.
      logging_collector = on
      log_directory = '%s'
      log_filename = 'postgresql-%%a.log'
      log_truncate_on_rotation = on
      log_rotation_age = 1d
      log_rotation_size = 0
      log_line_prefix = '%%m [%%p] '
      log_timezone = 'UTC'
      log_lock_waits = on
      log_min_duration_statement = 5s
      log_error_verbosity = terse
      log_parameter_max_length = 0
      log_parameter_max_length_on_error = 0
      timezone = 'UTC'
      """;

  private static final String LOCAL = "# Your own PostgreSQL settings: they win over heed.conf.\n";

  private Configuration() {}

  static void write(DataFolder folder, ServerUser user) {
    // Root's files are read by another user; the folder around them is closed to everyone else's
    // eyes anyway.
    String permissions = user.switched() ? "rw-r--r--" : "rw-------";
    String settings = SETTINGS.formatted(quoted(folder.hbaConf()), quoted(folder.log()));
    Folders.writeIfOther(folder.heedConf(), settings, permissions);
    Folders.writeIfOther(folder.hbaConf(), ACCESS, permissions);
    if (Files.notExists(folder.localConf())) {
      Folders.write(folder.localConf(), LOCAL, permissions);
    }
  }

  private static String quoted(Object path) {
    return path.toString().replace("'", "''");
  }
}
