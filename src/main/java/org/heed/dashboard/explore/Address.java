package org.heed.dashboard.explore;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriUtils;

/** The choices of a view as its address carries them; each change is a new address. */
public record Address(Map<String, List<String>> parameters) {

  /** Copies the parameters; empty values say nothing and are left out. */
  public Address {
    Map<String, List<String>> given = new LinkedHashMap<>();
    parameters.forEach(
        (name, values) -> {
          List<String> kept = values.stream().filter(value -> !value.isEmpty()).toList();
          if (!kept.isEmpty()) {
            given.put(name, kept);
          }
        });
    parameters = given;
  }

  /** Reads what stands behind the question mark. */
  public static Address parse(String query) {
    MultiValueMap<String, String> read = new LinkedMultiValueMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        read.add(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new Address(read);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** The first value of a parameter; empty when it is not given. */
  public String first(String name) {
    List<String> values = parameters.get(name);
    return values == null ? "" : values.getFirst();
  }

  /** Whether it tells apart or narrows by the attribute of this key. */
  public boolean names(String attribute) {
    return first("split").equals(attribute)
        || first("across").equals(attribute)
        || parameters.containsKey("f." + attribute);
  }

  /** With this value, in place of others; an empty one takes the parameter away. */
  public Address with(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    changed.put(name, List.of(value));
    return new Address(changed);
  }

  /** Without one value of a parameter. */
  public Address without(String name, String value) {
    Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
    List<String> left = new ArrayList<>(changed.getOrDefault(name, List.of()));
    left.remove(value);
    changed.put(name, left);
    return new Address(changed);
  }

  /** Only the parameters that a test names by its beginning. */
  Address only(String prefix) {
    Map<String, List<String>> kept = new LinkedHashMap<>(parameters);
    kept.keySet().removeIf(name -> !name.startsWith(prefix));
    return new Address(kept);
  }

  /** The address below this path. */
  public String at(String path) {
    String query = query();
    return query.isEmpty() ? path : path + "?" + query;
  }

  /** What stands behind the question mark. */
  public String query() {
    List<String> pairs = new ArrayList<>();
    parameters.forEach(
        (name, all) -> all.forEach(value -> pairs.add(encoded(name) + "=" + encoded(value))));
    return String.join("&", pairs);
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, StandardCharsets.UTF_8);
  }
}
