package org.heed.dashboard.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.heed.platform.text.ReadingOrder;
import org.heed.response.snapshot.Attribute;
import org.heed.response.snapshot.Attributes;
import org.heed.response.snapshot.Condition;
import org.heed.response.snapshot.SnapshotAttribute;
import org.heed.response.snapshot.ValueNames;
import org.springframework.stereotype.Component;

/** What each filter offers. */
@Component
class FilterChoices {

  /** More than this are found by splitting, not by scrolling. */
  private static final int MOST = 300;

  private final Attributes attributes;
  private final ValueNames names;

  FilterChoices(Attributes attributes, ValueNames names) {
    this.attributes = attributes;
    this.names = names;
  }

  List<Filter> of(Choices choices) {
    List<Filter> filters = new ArrayList<>();
    for (Attribute attribute : attributes.all()) {
      if (!attribute.is(SnapshotAttribute.ACCOUNT)) {
        Filter filter = filter(choices, attribute);
        if (!filter.options().isEmpty()) {
          filters.add(filter);
        }
      }
    }
    return filters;
  }

  private Filter filter(Choices choices, Attribute attribute) {
    Set<String> values = new HashSet<>(attributes.values(attribute.number()).values());
    if (attribute.is(SnapshotAttribute.MEASURE_POINT)) {
      values = withSteps(values);
    }
    ValueNames.Names named = names.of(attribute);
    Set<String> chosen =
        Set.copyOf(
            choices
                .address()
                .parameters()
                .getOrDefault(Condition.PREFIX + attribute.key(), List.of()));
    List<Option> options =
        values.stream()
            .limit(MOST)
            .map(value -> new Option(value, named.of(value), chosen.contains(value)))
            .sorted(Comparator.comparing(Option::name, ReadingOrder.NAMES))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!options.isEmpty()) {
      options.add(new Option("-", named.of(""), chosen.contains("-")));
    }
    return new Filter(
        Condition.PREFIX + attribute.key(), attribute.label(), options, chosen.size());
  }

  /** Every step of a path can be chosen, not only its ends. */
  private static Set<String> withSteps(Set<String> paths) {
    Set<String> all = new HashSet<>(paths);
    for (String path : paths) {
      int end = path.lastIndexOf(Condition.STEP);
      while (end > 0) {
        all.add(path.substring(0, end));
        end = path.lastIndexOf(Condition.STEP, end - 1);
      }
    }
    return all;
  }

  /** One attribute's values to choose from. */
  record Filter(String name, String label, List<Option> options, int chosen) {}

  /** One value. */
  record Option(String value, String name, boolean chosen) {}
}
