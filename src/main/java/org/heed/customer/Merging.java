package org.heed.customer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Drafts of the same account within one batch, merged; later values win. */
record Merging(List<AccountDraft> distinct, int[] places) {

  static Merging of(List<AccountDraft> drafts) {
    List<AccountDraft> distinct = new ArrayList<>();
    Map<String, Integer> byId = new HashMap<>();
    Map<String, Integer> byName = new HashMap<>();
    int[] places = new int[drafts.size()];
    for (int i = 0; i < places.length; i++) {
      AccountDraft draft = drafts.get(i);
      String name = draft.nameOrId().toLowerCase(Locale.ROOT);
      Integer place = draft.externalId() == null ? byName.get(name) : byId.get(draft.externalId());
      if (place == null) {
        place = distinct.size();
        distinct.add(draft);
      } else {
        distinct.set(place, draft.over(distinct.get(place)));
      }
      if (draft.externalId() != null) {
        byId.put(draft.externalId(), place);
      }
      byName.putIfAbsent(name, place);
      places[i] = place;
    }
    return new Merging(distinct, places);
  }

  /** Gives every draft the result of the account it was merged into. */
  List<Upserted> spread(List<Upserted> results) {
    List<Upserted> spread = new ArrayList<>(places.length);
    for (int place : places) {
      spread.add(results.get(place));
    }
    return spread;
  }
}
