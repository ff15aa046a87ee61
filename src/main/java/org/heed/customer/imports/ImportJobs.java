package org.heed.customer.imports;

import java.time.Clock;
import java.time.Duration;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.jobs.OneTimeJob;
import org.heed.platform.jobs.OneTimeJobs;
import org.heed.platform.jobs.RecurringJob;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.heed.workspace.Workspaces;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportJobs {

  static final String NAME = "customer-import";

  /**
   * Attempts are named {@code workspace-import-attempt}, so that a new one is never taken for an
   * old.
   */
  static void schedule(OneTimeJobs jobs, long importId, int attempt, Clock clock) {
    jobs.schedule(
        NAME, "%d-%d-%d".formatted(WorkspaceScope.current(), importId, attempt), clock.instant());
  }

  @Bean
  OneTimeJob customerImport(ImportJob job, ImportStore store, Users users) {
    return new OneTimeJob(
        NAME,
        instance -> {
          String[] parts = instance.split("-", 3);
          long importId = Long.parseLong(parts[1]);
          int attempt = Integer.parseInt(parts[2]);
          WorkspaceScope.run(
              Long.parseLong(parts[0]),
              () ->
                  inNameOf(
                      store.get(importId).createdBy(), users, () -> job.run(importId, attempt)));
        });
  }

  private static void inNameOf(@Nullable Long userId, Users users, Runnable work) {
    User user = userId == null ? null : users.find(userId).orElse(null);
    if (user == null) {
      work.run();
      return;
    }
    Person person =
        new Person(user.id(), WorkspaceScope.current(), user.name(), user.email(), user.role());
    Actor.callAs(
        person,
        () -> {
          work.run();
          return true;
        });
  }

  @Bean
  RecurringJob forgottenUploads(Workspaces workspaces, OldUploads uploads) {
    return new RecurringJob(
        "forgotten-uploads",
        Duration.ofHours(6),
        () -> workspaces.ids().forEach(id -> WorkspaceScope.run(id, uploads::delete)));
  }
}
