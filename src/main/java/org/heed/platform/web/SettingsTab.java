package org.heed.platform.web;

/**
 * A tab of the settings. A module that adds a page of its own declares one as a bean, and marks its
 * controller with {@link SettingsPage}.
 *
 * @param key what the page passes to the tabs to be marked as the current one
 * @param label the visible word
 * @param href path of the page
 * @param permission who sees it
 * @param order position; smaller comes first
 */
public record SettingsTab(
    String key, String label, String href, Permission permission, int order) {}
