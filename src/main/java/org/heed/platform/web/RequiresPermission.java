package org.heed.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that a page or endpoint needs. Every handler declares this or {@link
 * PublicEndpoint}.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiresPermission {
  /** The permission; on a method it replaces the one of its class. */
  Permission value();
}
