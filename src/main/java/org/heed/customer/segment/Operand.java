package org.heed.customer.segment;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.heed.customer.segment.Field.Kind;

/**
 * A field as the left side of a comparison.
 *
 * @param sql the value; takes the parameter {@code name} when the field is named by people
 * @param name what people called the attribute or the usage fact; empty for a known field
 */
record Operand(Field field, String sql, String name) {

  static final String CONTACT_ATTRIBUTE = "contact.attribute:";
  static final String ACCOUNT_ATTRIBUTE = "account.attribute:";
  static final String USAGE = "contact.usage:";

  private static final Map<String, String> NAMED =
      Map.of(
          CONTACT_ATTRIBUTE,
          "nullif(c.attributes ->> :name, '')",
          ACCOUNT_ATTRIBUTE,
          "nullif(a.attributes ->> :name, '')",
          USAGE,
          """
          (select f.value from usage_fact f where f.workspace_id = c.workspace_id
            and f.contact_id = c.id and f.name = :name)\
          """);

  /** The operand of a field's key; empty when there is no such field. */
  static Optional<Operand> of(String key) {
    return Arrays.stream(KnownField.values())
        .filter(known -> known.field().key().equals(key))
        .findFirst()
        .map(known -> new Operand(known.field(), known.sql(), ""))
        .or(() -> named(key));
  }

  private static Optional<Operand> named(String key) {
    return NAMED.entrySet().stream()
        .filter(entry -> key.startsWith(entry.getKey()) && key.length() > entry.getKey().length())
        .findFirst()
        .map(
            entry -> {
              String name = key.substring(entry.getKey().length());
              Kind kind = entry.getKey().equals(USAGE) ? Kind.NUMBER : Kind.ANYTHING;
              return new Operand(new Field(key, name, kind), entry.getValue(), name);
            });
  }
}
