package org.heed.platform.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.heed.platform.machine.SharedProcessors;
import org.heed.platform.settings.HeedSettings;
import org.springframework.core.annotation.Order;

/** The folder for data, the disk below it, the clock and the processors. */
@Order(1)
class MachineExamination implements Examination {

  private static final long GIGABYTE = 1L << 30;
  private static final long MEGABYTE = 1L << 20;
  private static final long LEAST_FREE_MB = 300;

  /** No correct clock shows a day before this program was written. */
  private static final Instant WRITTEN = Instant.parse("2026-11-22T00:00:00Z");

  private final HeedSettings settings;
  private final Clock clock;

  MachineExamination(HeedSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    Path folder = existing(settings.data().toAbsolutePath());
    findings.add(folder(folder));
    findings.add(disk(folder));
    findings.add(processors(new SharedProcessors().bySession()));
    findings.add(clock());
    return findings;
  }

  private static Path existing(Path folder) {
    Path existing = folder;
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return existing;
  }

  private Finding folder(Path folder) {
    return Files.isDirectory(folder) && Files.isWritable(folder)
        ? Finding.good("Data folder", settings.data().toAbsolutePath().toString())
        : Finding.broken(
            "Data folder",
            folder + " cannot be written to.",
            "Give this user the right to write there, or set HEED_DATA to another folder.");
  }

  private static Finding disk(Path folder) {
    try {
      FileStore disk = Files.getFileStore(folder);
      long free = disk.getUsableSpace();
      String sentence = free / MEGABYTE + " MB free";
      if (free < LEAST_FREE_MB * MEGABYTE) {
        return Finding.broken("Disk", sentence, "Free at least 1 GB, or move HEED_DATA.");
      }
      return free < GIGABYTE
          ? Finding.worthALook("Disk", sentence, "Plan for 1 GB and more.")
          : Finding.good("Disk", sentence);
    } catch (IOException failure) {
      return Finding.broken("Disk", failure.toString(), "Check the disk below HEED_DATA.");
    }
  }

  /** Of no interest when the database runs elsewhere. */
  Finding processors(boolean bySession) {
    int number = Runtime.getRuntime().availableProcessors();
    return settings.databaseUrl() == null && bySession
        ? Finding.worthALook(
            "Processors",
            number
                + ", which the kernel shares out by session: each process of PostgreSQL counts"
                + " as much as all of Heed, and answers wait for half a minute after a start.",
            "Run Heed as a service with CPUWeight (docs/operations.md) or in a container, or set"
                + " kernel.sched_autogroup_enabled=0.")
        : Finding.good("Processors", Integer.toString(number));
  }

  private Finding clock() {
    Instant now = clock.instant();
    return now.isBefore(WRITTEN)
        ? Finding.broken(
            "Clock",
            "says " + now + ", which is in the past.",
            "Set the clock; use a time service.")
        : Finding.good("Clock", now.toString());
  }
}
