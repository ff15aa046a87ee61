package org.heed.customer.place;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree that answers belong to.
 *
 * @param id number within the workspace
 * @param parentId the node above; null at the top
 * @param code how files, links and other systems call it; unique whatever its case
 * @param name as people call it
 * @param kind what it is
 * @param channelKind how customers are served there; null when mixed or unknown
 * @param managerId user who answers for it
 * @param path ids from the top to this node, such as {@code /4/17/}
 * @param retired whether nothing new is assigned to it
 */
public record MeasurePoint(
    long id,
    @Nullable Long parentId,
    String code,
    String name,
    Kind kind,
    @Nullable ChannelKind channelKind,
    @Nullable Long managerId,
    String path,
    boolean retired) {

  /** What a measure point is. */
  public enum Kind {
    REGION,
    DEPARTMENT,
    TEAM,
    SITE,
    VENDOR,
    PERSON;

    /** As people read it, such as "Region". */
    public String label() {
      return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** The kind of this name, whatever its case. */
    public static Optional<Kind> of(String name) {
      return Arrays.stream(values()).filter(kind -> kind.name().equalsIgnoreCase(name)).findFirst();
    }
  }

  /** How customers are served. */
  public enum ChannelKind {
    HUMAN("Human"),
    SELF_SERVICE("Self-service"),
    AI_ASSISTED("AI-assisted");

    private final String label;

    ChannelKind(String label) {
      this.label = label;
    }

    /** As people read it, such as "Self-service". */
    public String label() {
      return label;
    }

    /** The kind of this name, whatever its case and with any of space, dash and underscore. */
    public static Optional<ChannelKind> of(String name) {
      String plain = name.replace(' ', '_').replace('-', '_');
      return Arrays.stream(values())
          .filter(kind -> kind.name().equalsIgnoreCase(plain))
          .findFirst();
    }
  }

  /** The ids of the nodes from the top to this one. */
  public List<Long> trail() {
    return Arrays.stream(path.split("/", -1))
        .filter(part -> !part.isEmpty())
        .map(Long::valueOf)
        .toList();
  }

  /** How far below the top it is, from 0. */
  public int depth() {
    return trail().size() - 1;
  }

  /**
   * The first path behind this branch: a node belongs to the branch when {@code path >= branch.path
   * and path < branch.pathEnd}, which an index serves.
   */
  public String pathEnd() {
    return path.substring(0, path.length() - 1) + '0';
  }

  /** Whether that node is this one or below it. */
  public boolean holds(MeasurePoint other) {
    return other.path.startsWith(path);
  }
}
