package org.heed.customer.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.heed.customer.imports.CustomerImport;
import org.heed.customer.mapping.Mapping;
import org.heed.platform.web.InvalidInput;
import org.jspecify.annotations.Nullable;

/**
 * A mapping as chosen on its page.
 *
 * @param column the meaning of each column, in order
 */
record MappingForm(
    @Nullable List<String> column,
    @Nullable String dates,
    @Nullable String decimalSign,
    @Nullable String currency,
    @Nullable String language,
    @Nullable String timeZone,
    @Nullable String touchpoint) {

  /** The mapping; throws {@link InvalidInput} naming the field that cannot be used. */
  Mapping mapping(CustomerImport work) {
    List<String> columns = new ArrayList<>(column == null ? List.of() : column);
    while (columns.size() < work.headings().size()) {
      columns.add("");
    }
    return new Mapping(
        columns.subList(0, work.headings().size()),
        order(),
        ",".equals(decimalSign) ? ',' : '.',
        currency,
        language,
        timeZone,
        touchpoint != null && touchpoint.matches("[0-9]{1,18}") ? Long.valueOf(touchpoint) : null);
  }

  private Mapping.DateOrder order() {
    try {
      return Mapping.DateOrder.valueOf(String.valueOf(dates).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException unknown) {
      return Mapping.DateOrder.YEAR_FIRST;
    }
  }
}
