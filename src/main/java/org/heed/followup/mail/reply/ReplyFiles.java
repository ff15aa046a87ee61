package org.heed.followup.mail.reply;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.heed.followup.mail.IncomingFile;
import org.heed.platform.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;

/** Collects the files of one mail; what is too much is named only. */
final class ReplyFiles {

  static final int LARGEST_MB = 5;
  static final int ALL_MB = 20;

  private static final int MEGABYTE = 1024 * 1024;
  private static final int MOST = 30;
  private static final int LONGEST_NAME = 120;
  private static final Pattern TYPE =
      Pattern.compile("[a-z0-9][a-z0-9.+-]{0,60}/[a-z0-9][a-z0-9.+-]{0,80}");

  /** What separates folders, or means something to a file system or a shell. */
  private static final Pattern RISKY = Pattern.compile("[/\\\\:*?\"<>|;`$&%]+");

  private final List<IncomingFile> found = new ArrayList<>();
  private long kept;

  /** Whether a part is a file, or can only be shown as one. */
  static boolean isFile(Part part) throws MessagingException {
    return name(part) != null || Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
  }

  void add(Part part) throws MessagingException, IOException {
    if (found.size() >= MOST) {
      return;
    }
    String type = type(part.getContentType());
    String name = harmless(name(part), type);
    byte[] bytes = content(part);
    String reason =
        bytes.length > LARGEST_MB * MEGABYTE
            ? "Larger than %d MB.".formatted(LARGEST_MB)
            : kept + bytes.length > ALL_MB * MEGABYTE
                ? "The files of this mail are larger than %d MB.".formatted(ALL_MB)
                : found.size() == MOST - 1 ? "More than %d files.".formatted(MOST - 1) : null;
    kept += reason == null ? bytes.length : 0;
    found.add(
        new IncomingFile(name, type, reason == null ? new ByteArrayResource(bytes) : null, reason));
  }

  private static byte[] content(Part part) throws MessagingException, IOException {
    try (InputStream bytes = part.getInputStream()) {
      return bytes.readNBytes(LARGEST_MB * MEGABYTE + 1);
    }
  }

  List<IncomingFile> all() {
    return List.copyOf(found);
  }

  private static @Nullable String name(Part part) {
    try {
      String name = part.getFileName();
      return name == null ? null : MimeUtility.decodeText(name);
    } catch (MessagingException | IOException unreadable) {
      return "unreadable name";
    }
  }

  static String type(@Nullable String contentType) {
    String type =
        contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return TYPE.matcher(type).matches() ? type : "application/octet-stream";
  }

  /** A name that means nothing but a name, wherever the file is saved. */
  static String harmless(@Nullable String name, String type) {
    String clean =
        RISKY
            .matcher(PlainText.cleanLine(name == null ? "" : name, 1000))
            .replaceAll("_")
            .replaceFirst("^[.\\s_-]+", "")
            .replaceFirst("[.\\s]+$", "");
    if (clean.isEmpty()) {
      return type.equals("message/rfc822") ? "mail.eml" : "file";
    }
    int dot = clean.lastIndexOf('.');
    String ending = dot > 0 && clean.length() - dot <= 12 ? clean.substring(dot) : "";
    String stem = clean.substring(0, clean.length() - ending.length());
    return PlainText.cleanLine(stem, LONGEST_NAME - ending.length()) + ending;
  }
}
