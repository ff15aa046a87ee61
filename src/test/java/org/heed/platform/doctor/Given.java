package org.heed.platform.doctor;

import java.util.HashMap;
import java.util.Map;
import org.heed.platform.settings.HeedSettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings for a patient of the doctor. */
public final class Given {

  private Given() {}

  /** Settings with these names and values, which alternate, and the usual values otherwise. */
  public static HeedSettings settings(String... namesAndValues) {
    Map<String, String> values = new HashMap<>();
    for (int index = 0; index < namesAndValues.length; index += 2) {
      values.put("heed." + namesAndValues[index], namesAndValues[index + 1]);
    }
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("heed", HeedSettings.class);
  }
}
