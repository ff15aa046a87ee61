package org.heed.program.web;

import java.util.List;
import org.heed.platform.text.PlainText;
import org.heed.survey.CategoryTexts;
import org.heed.survey.Link;
import org.jspecify.annotations.Nullable;

/** The texts for one category as typed; reasons are one to a line. */
record CategoryForm(
    @Nullable String followUp,
    @Nullable String reasons,
    @Nullable String closing,
    @Nullable String linkLabel,
    @Nullable String linkUrl) {

  private static final int LONGEST = 2_000;

  static CategoryForm of(CategoryTexts texts) {
    Link link = texts.link();
    return new CategoryForm(
        texts.followUp(),
        String.join("\n", texts.reasons()),
        texts.closing(),
        link == null ? "" : link.label(),
        link == null ? "" : link.url());
  }

  CategoryTexts texts() {
    String label = line(linkLabel);
    String url = line(linkUrl);
    return new CategoryTexts(
        text(followUp),
        text(reasons).lines().map(CategoryForm::line).filter(one -> !one.isEmpty()).toList(),
        text(closing),
        label.isEmpty() && url.isEmpty() ? null : new Link(label, url));
  }

  static CategoryTexts read(@Nullable CategoryForm form) {
    return form == null ? new CategoryTexts("", List.of(), "", null) : form.texts();
  }

  static String text(@Nullable String typed) {
    return PlainText.clean(typed == null ? "" : typed, LONGEST);
  }

  static String line(@Nullable String typed) {
    return PlainText.cleanLine(typed == null ? "" : typed, LONGEST);
  }
}
