package org.heed.customer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.heed.HeedTest;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.web.Conflict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of several chunks: foreseen, stopped in the middle, interrupted and continued. */
@HeedTest
class ImportTests {

  private static final int CHUNK = 5_000;
  private static final int ROWS = 12_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Autowired private Imports imports;
  @Autowired private Previews previews;
  @Autowired private ImportJob job;
  @Autowired private TestWorkspaces workspaces;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;
  @TempDir private Path folder;

  private long workspace;

  @BeforeEach
  void prepare() {
    workspace = workspaces.create();
  }

  @Test
  void dryRunForeseesAllChunksAndStoresNothing() throws Exception {
    String twiceInDifferentChunks = "x,person3@chunks.test,Twice\nx,not an address,Nobody\n";
    long id = checked(rows() + twiceInDifferentChunks);

    ImportCounts foreseen = get(id).counts();
    assertThat(foreseen.rows()).isEqualTo(ROWS + 2);
    assertThat(foreseen.contactsCreated()).isEqualTo(ROWS);
    assertThat(foreseen.accountsCreated()).isEqualTo(12);
    assertThat(foreseen.rejected()).isEqualTo(2);
    assertThat(contacts()).isZero();

    run(id);
    assertThat(reached(id, ImportState.DONE).counts()).isEqualTo(foreseen);
    assertThat(contacts()).isEqualTo(ROWS);
  }

  @Test
  void stoppedInTheMiddleKeepsWholeChunksAndNothingOfTheOneAtWork() throws Exception {
    long id = checked(rows());
    meanwhileAtRow(
        CHUNK + 1_000,
        () -> run(id),
        () -> WorkspaceScope.run(workspace, () -> imports.cancel(id)));

    CustomerImport stopped = reached(id, ImportState.CANCELLED);
    assertThat(stopped.rowNumber()).isEqualTo(CHUNK + 1L);
    // One was there before, so that the test could hold it.
    assertThat(contacts()).isEqualTo(CHUNK + 1);
    assertThatThrownBy(() -> run(id)).isInstanceOf(Conflict.class);
  }

  @Test
  void interruptedWorkContinuesAfterTheLastStoredChunk() throws Exception {
    long id = checked(rows());
    meanwhileAtRow(CHUNK + 1_000, () -> run(id), () -> takeOver(id));

    CustomerImport work = get(id);
    assertThat(work.state()).isEqualTo(ImportState.RUNNING);
    assertThat(work.rowNumber()).isEqualTo(CHUNK + 1L);
    WorkspaceScope.run(workspace, () -> job.run(id, work.attempt() - 1));
    assertThat(get(id).rowNumber()).as("an attempt that was replaced").isEqualTo(CHUNK + 1L);
    WorkspaceScope.run(workspace, () -> job.run(id, work.attempt()));

    CustomerImport done = get(id);
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.counts().rows()).isEqualTo(ROWS);
    assertThat(done.counts().contactsCreated()).isEqualTo(ROWS - 1);
    assertThat(contacts()).isEqualTo(ROWS);
  }

  @Test
  void workThatShowsSignsOfLifeIsNotTakenOver() throws Exception {
    long id = checked(rows());
    meanwhileAtRow(
        CHUNK + 1_000,
        () -> run(id),
        () ->
            assertThatThrownBy(() -> WorkspaceScope.run(workspace, () -> imports.resume(id)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("at work"));
    assertThat(reached(id, ImportState.DONE).counts().rows()).isEqualTo(ROWS);
  }

  /** As when its process had died: the attempt is replaced, without a job yet. */
  private void takeOver(long id) {
    int changed =
        WorkspaceScope.call(
            workspace,
            () ->
                jdbc.sql(
                        """
                        update customer_import set attempt = attempt + 1
                         where workspace_id = ? and id = ?
                        """)
                    .params(workspace, id)
                    .update());
    assertThat(changed).isOne();
  }

  /** Holds one contact so that the import waits at its row, acts, and lets it go on. */
  private void meanwhileAtRow(int row, Runnable start, Runnable act) throws Exception {
    WorkspaceScope.run(
        workspace,
        () ->
            jdbc.sql(
                    """
                    insert into contact (workspace_id, email, name, created_at, updated_at)
                    values (?, ?, 'Before', now(), now())
                    """)
                .params(workspace, "person" + row + "@chunks.test")
                .update());
    WorkspaceScope.run(
        workspace,
        () ->
            transaction.executeWithoutResult(
                held -> {
                  jdbc.sql("select 1 from contact where workspace_id = ? for update")
                      .param(workspace)
                      .query()
                      .listOfRows();
                  elsewhere(
                      () -> {
                        start.run();
                        await().atMost(PATIENCE).until(() -> isAtSecondChunk());
                        act.run();
                      });
                }));
    if (get(workspaceImport()).state().isBusy()) {
      await().atMost(PATIENCE).until(() -> !waitsForAnother());
    }
  }

  /** A connection of its own: this thread's has the transaction that holds the row. */
  private static void elsewhere(Runnable work) {
    try {
      var task = new java.util.concurrent.FutureTask<>(work, true);
      Thread.ofPlatform().start(task);
      task.get();
    } catch (InterruptedException | java.util.concurrent.ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private boolean isAtSecondChunk() {
    return get(workspaceImport()).rowNumber() == CHUNK + 1 && waitsForAnother();
  }

  private boolean waitsForAnother() {
    return WorkspaceScope.call(
        workspace,
        () ->
            jdbc.sql(
                    """
                    select exists (select from pg_stat_activity
                                    where wait_event_type = 'Lock' and wait_event = 'transactionid')
                    """)
                .query(Boolean.class)
                .single());
  }

  private long workspaceImport() {
    return count("select max(id) from customer_import where workspace_id = ?");
  }

  private static String rows() {
    return IntStream.range(0, ROWS)
        .mapToObj(
            row -> "Account %d,person%d@chunks.test,Person %d\n".formatted(row % 12, row, row))
        .collect(Collectors.joining());
  }

  private long checked(String rows) throws Exception {
    Path file = Files.writeString(folder.resolve("people.csv"), "Account,Email,Name\n" + rows);
    long id =
        WorkspaceScope.call(
            workspace,
            () -> {
              long uploaded = imports.upload("people.csv", file);
              imports.check(uploaded, previews.mapping(imports.get(uploaded)));
              return uploaded;
            });
    reached(id, ImportState.CHECKED);
    return id;
  }

  private void run(long id) {
    WorkspaceScope.run(workspace, () -> imports.run(id));
  }

  private CustomerImport reached(long id, ImportState state) {
    return await().atMost(PATIENCE).until(() -> get(id), work -> work.state() == state);
  }

  private CustomerImport get(long id) {
    return WorkspaceScope.call(workspace, () -> imports.get(id));
  }

  private long contacts() {
    return count("select count(*) from contact where workspace_id = ?");
  }

  private long count(String sql) {
    return WorkspaceScope.call(
        workspace, () -> jdbc.sql(sql).param(workspace).query(Long.class).single());
  }
}
