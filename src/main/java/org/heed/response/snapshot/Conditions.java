package org.heed.response.snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Reads conditions from addresses: {@code f.segment=SMB&f.segment=Public&f.tier=A}. */
@Service
public class Conditions {

  private static final int MOST = 10;
  private static final int MOST_VALUES = 50;

  private final Attributes attributes;

  Conditions(Attributes attributes) {
    this.attributes = attributes;
  }

  /** The conditions among these parameters, in the order of the attributes. */
  public List<Condition> read(Map<String, List<String>> parameters) {
    if (parameters.keySet().stream().noneMatch(name -> name.startsWith(Condition.PREFIX))) {
      return List.of();
    }
    List<Condition> conditions = new ArrayList<>();
    for (Attribute attribute : attributes.all()) {
      List<String> values = parameters.get(Condition.PREFIX + attribute.key());
      if (values != null && !values.isEmpty() && conditions.size() < MOST) {
        List<String> wanted = values.stream().map(Conditions::given).limit(MOST_VALUES).toList();
        conditions.add(new Condition(attribute, wanted, codes(attribute, wanted)));
      }
    }
    return conditions;
  }

  /** A dash stands for "not known", because an empty choice in a form means any. */
  private static String given(String value) {
    return value.equals("-") ? "" : value;
  }

  private Set<Integer> codes(Attribute attribute, List<String> wanted) {
    Set<Integer> codes = new HashSet<>();
    if (wanted.contains("")) {
      codes.add(0);
    }
    boolean path = attribute.is(SnapshotAttribute.MEASURE_POINT);
    attributes
        .values(attribute.number())
        .forEach(
            (code, value) -> {
              if (wanted.contains(value)
                  || (path
                      && wanted.stream().anyMatch(one -> value.startsWith(one + Condition.STEP)))) {
                codes.add(code);
              }
            });
    return codes;
  }
}
