package org.heed.platform.web;

/**
 * An entry of the main navigation. A module that adds a page of its own to the fixed entries
 * declares one as a bean.
 *
 * @param key what a page passes to the shell to be marked as the current one
 * @param label the visible word
 * @param href path of the page
 * @param icon name of a fragment in icons.html
 * @param permission who sees it
 * @param order position; smaller comes first
 */
public record NavItem(
    String key, String label, String href, String icon, Permission permission, int order) {}
