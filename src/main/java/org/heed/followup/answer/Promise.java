package org.heed.followup.answer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.heed.followup.alert.AlertFacts;
import org.heed.response.ResponseEvent;
import org.heed.workspace.User;

/**
 * Who calls an unhappy customer and until when.
 *
 * @param because why the owner gets it, as part of a sentence
 * @param openedAt when the waiting began
 * @param promised working time until the customer should have heard from us
 * @param openedOn the workspace's day of that moment
 * @param judgement which rules ask for the case
 */
record Promise(
    ResponseEvent event,
    int score,
    User owner,
    String because,
    Instant openedAt,
    LocalDate openedOn,
    Duration promised,
    Instant dueAt,
    AlertFacts facts,
    Judgement judgement) {}
