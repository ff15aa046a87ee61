package org.heed.customer.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.heed.customer.imports.upload.ImportFiles;
import org.heed.customer.imports.upload.Upload;
import org.heed.customer.mapping.Mapping;
import org.heed.platform.jobs.OneTimeJobs;
import org.heed.platform.text.PlainText;
import org.heed.platform.web.Conflict;
import org.heed.platform.web.InvalidInput;
import org.heed.workspace.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Imports of customers from files: upload, map, check, run. */
@Component
public class Imports {

  /** After so long without a sign of life a person may take the work over. */
  public static final Duration SILENCE = Duration.ofMinutes(2);

  private final ImportStore store;
  private final ImportFiles files;
  private final FileKeys keys;
  private final Remarks remarks;
  private final OneTimeJobs jobs;
  private final Clock clock;

  Imports(
      ImportStore store,
      ImportFiles files,
      FileKeys keys,
      Remarks remarks,
      OneTimeJobs jobs,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.keys = keys;
    this.remarks = remarks;
    this.jobs = jobs;
    this.clock = clock;
  }

  /**
   * Takes a file in.
   *
   * @param fileName as its owner calls it; only shown
   * @throws InvalidInput when it holds no table that can be read, saying what to do
   */
  @Transactional
  public long upload(String fileName, Path file) {
    try {
      Path converted = Files.createTempFile("heed-import", ".csv");
      try {
        Upload upload = Upload.inspect(file, converted);
        String name = PlainText.cleanLine(fileName, 120);
        long id = store.add(name.isEmpty() ? "upload" : name, upload, Actor.current().id());
        files.store(id, upload);
        return id;
      } finally {
        Files.delete(converted);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The import with this id; throws {@link org.heed.platform.web.NotFound} when there is none. */
  public CustomerImport get(long id) {
    return store.get(id);
  }

  /** The latest imports. */
  public List<CustomerImport> recent() {
    return store.recent();
  }

  /**
   * Starts a dry run: every row is read and compared, nothing is stored.
   *
   * @throws InvalidInput when the mapping cannot be used
   * @throws Conflict when the import is at work or over
   */
  @Transactional
  public void check(long id, Mapping mapping) {
    CustomerImport work = store.get(id);
    List<String> problems = mapping.problems();
    if (!problems.isEmpty() || mapping.columns().size() != work.headings().size()) {
      throw new InvalidInput("mapping", String.join(" ", problems));
    }
    if (!files.has(id)) {
      throw new Conflict("The uploaded file is no longer kept. Upload it again.");
    }
    begin(id, mapping, ImportState.CHECKING, List.of("uploaded", "checked", "failed", "cancelled"));
  }

  /**
   * Starts storing, as the last check foresaw.
   *
   * @throws Conflict when there was no check
   */
  @Transactional
  public void run(long id) {
    Mapping mapping = store.get(id).mapping();
    if (mapping == null) {
      throw new Conflict("Check the file first.");
    }
    begin(id, mapping, ImportState.RUNNING, List.of("checked"));
  }

  private void begin(long id, Mapping mapping, ImportState busy, List<String> from) {
    if (!store.begin(id, mapping, busy, from)) {
      throw new Conflict("This import is at work or over; reload the page.");
    }
    keys.delete(id);
    remarks.delete(id);
    scheduleAfterCommit(id);
  }

  /** Only then: a job that starts before the commit would find nothing to do. */
  private void scheduleAfterCommit(long id) {
    int attempt = store.get(id).attempt();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            ImportJobs.schedule(jobs, id, attempt, clock);
          }
        });
  }

  /** Stops a check or a run after the chunk it is at; what was stored stays. */
  @Transactional
  public void cancel(long id) {
    CustomerImport work = store.get(id);
    store.end(work, ImportState.CANCELLED, null);
    keys.delete(id);
  }

  /**
   * Continues work whose job has shown no sign of life for {@link #SILENCE}.
   *
   * @throws Conflict when it has
   */
  @Transactional
  public void resume(long id) {
    if (!store.continueAnew(id, clock.instant().minus(SILENCE))) {
      throw new Conflict("The import is at work; nothing needs to be done.");
    }
    scheduleAfterCommit(id);
  }

  /** Whether a job should be at work and has shown no sign of life for {@link #SILENCE}. */
  public boolean isSilent(CustomerImport work) {
    Instant sign = work.progressAt();
    return work.state().isBusy() && sign != null && sign.isBefore(clock.instant().minus(SILENCE));
  }

  /** The first remarks about rows. */
  public List<Remark> remarks(long id, int most) {
    return remarks.after(id, 0, most);
  }

  /** What there is to say about its rows, said once each, the most frequent first. */
  public List<Remark.Group> groupedRemarks(long id, int most) {
    return remarks.grouped(id, most);
  }
}
