package org.heed.program.web;

import static org.heed.program.web.CategoryForm.line;
import static org.heed.program.web.CategoryForm.text;

import org.heed.statistics.Category;
import org.heed.survey.ContentRules;
import org.heed.survey.SurveyContent;
import org.jspecify.annotations.Nullable;

/** The survey's texts and look as typed. */
record SurveyForm(
    @Nullable String productName,
    @Nullable String question,
    @Nullable String lowLabel,
    @Nullable String highLabel,
    @Nullable String intro,
    @Nullable CategoryForm promoter,
    @Nullable CategoryForm passive,
    @Nullable CategoryForm detractor,
    @Nullable String brandColor,
    @Nullable String senderName,
    @Nullable String replyTo) {

  static SurveyForm of(SurveyContent content) {
    return new SurveyForm(
        content.productName(),
        content.question(),
        content.lowLabel(),
        content.highLabel(),
        content.intro(),
        CategoryForm.of(content.promoter()),
        CategoryForm.of(content.passive()),
        CategoryForm.of(content.detractor()),
        content.brandColor(),
        content.senderName(),
        content.replyTo());
  }

  /** The content as typed; what is not on this form stays. */
  SurveyContent content(SurveyContent before, Entries entries) {
    String reply = line(replyTo);
    SurveyContent content =
        before
            .edit()
            .product(line(productName))
            .question(text(question))
            .ends(line(lowLabel), line(highLabel))
            .intro(text(intro))
            .texts(Category.PROMOTER, CategoryForm.read(promoter))
            .texts(Category.PASSIVE, CategoryForm.read(passive))
            .texts(Category.DETRACTOR, CategoryForm.read(detractor))
            .look(line(brandColor), line(senderName), reply.isEmpty() ? null : reply)
            .done();
    ContentRules.problems(content)
        .forEach((field, sentence) -> entries.reject("survey." + field, sentence));
    return content;
  }
}
