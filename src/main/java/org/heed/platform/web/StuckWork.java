package org.heed.platform.web;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * Work of a module that was given up and waits for a person under <i>Stuck work</i>. A module
 * declares one as a bean.
 *
 * @param key part of an address
 * @param heading what stands above its list
 * @param items what waits in the workspace in scope
 * @param tryAgain has one of them tried again
 */
public record StuckWork(
    String key, String heading, Supplier<List<Item>> items, LongConsumer tryAgain) {

  /**
   * One that waits.
   *
   * @param what what it is
   * @param where for whom or what it was meant
   * @param why what went wrong
   */
  public record Item(long id, String what, String where, String why) {}
}
