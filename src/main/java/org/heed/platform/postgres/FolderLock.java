package org.heed.platform.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes one process the only user of a data folder; the operating system releases it when that
 * process ends.
 */
final class FolderLock implements AutoCloseable {

  // Closing any channel on a file drops all of a process's locks on it, so a second attempt must
  // not open the file.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes the lock or refuses, naming the process that holds it. */
  static FolderLock take(Path file) {
    if (!HELD_HERE.add(file)) {
      throw inUse(file, "this very process, " + ProcessHandle.current().pid());
    }
    try {
      return new FolderLock(file, open(file));
    } catch (IOException e) {
      HELD_HERE.remove(file);
      throw new PostgresStartFailure("The lock file " + file + " cannot be written: " + e, e);
    } catch (PostgresStartFailure e) {
      HELD_HERE.remove(file);
      throw e;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("cannot release " + file, e);
    } finally {
      HELD_HERE.remove(file);
    }
  }

  private static FileChannel open(Path file) throws IOException {
    var channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      String holder = read(channel);
      channel.close();
      throw inUse(file, "process " + (holder.isEmpty() ? "(unknown)" : holder));
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(ownPid().getBytes(StandardCharsets.US_ASCII)), 0);
    return channel;
  }

  private static String ownPid() {
    return ProcessHandle.current().pid() + "\n";
  }

  private static String read(FileChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(32);
    int length = Math.max(0, channel.read(bytes, 0));
    return new String(bytes.array(), 0, length, StandardCharsets.US_ASCII).strip();
  }

  private static PostgresStartFailure inUse(Path file, String holder) {
    return new PostgresStartFailure(
        "The data folder %s is in use by another Heed (%s). Stop that one first, or choose another folder with --data."
            .formatted(file.getParent(), holder));
  }
}
