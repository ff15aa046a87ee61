package org.heed.survey;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Published versions in memory; the answer path reads one with every request. */
@Component
class VersionCache {

  private static final int MAX_VERSIONS = 5_000;

  private final ConcurrentHashMap<Key, SurveyVersion> versions = new ConcurrentHashMap<>();

  SurveyVersion get(long workspaceId, long versionId, Supplier<SurveyVersion> load) {
    Key key = new Key(workspaceId, versionId);
    SurveyVersion known = versions.get(key);
    if (known != null) {
      return known;
    }
    SurveyVersion loaded = load.get();
    if (versions.size() >= MAX_VERSIONS) {
      versions.clear();
    }
    versions.put(key, loaded);
    return loaded;
  }

  private record Key(long workspaceId, long versionId) {}
}
