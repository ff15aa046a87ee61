package org.heed.platform.web;

/**
 * An entry in the list of settings. A module that adds a page of its own declares one as a bean,
 * and marks its controller with {@link SettingsPage}.
 *
 * @param key what the page passes to the list to be marked as the current one
 * @param topic below which heading it stands
 * @param label the visible word
 * @param href path of the page
 * @param permission who sees it
 * @param order position below its heading; smaller comes first
 */
public record SettingsTab(
    String key, Topic topic, String label, String href, Permission permission, int order) {

  /** The headings of the list, in the order in which they stand. */
  public enum Topic {
    BASICS("Basics"),
    FOLLOW_UP("Following up"),
    FIGURES("Figures"),
    CONNECTIONS("Connections"),
    OPERATION("Operation");

    private final String label;

    Topic(String label) {
      this.label = label;
    }

    /** The visible words. */
    public String label() {
      return label;
    }
  }
}
