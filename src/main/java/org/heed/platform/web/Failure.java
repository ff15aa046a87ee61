package org.heed.platform.web;

import java.util.Map;
import org.heed.platform.database.DatabaseFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What went wrong, as people and API clients are told.
 *
 * @param status the HTTP status
 * @param heading a few words
 * @param sentence what happened
 * @param advice what to do about it
 * @param field the input at fault, if one is
 * @param retryAfterSeconds when trying again can help; 0 when it cannot
 */
record Failure(
    HttpStatus status,
    String heading,
    String sentence,
    @Nullable String advice,
    @Nullable String field,
    int retryAfterSeconds) {

  static Failure of(Exception failure) {
    return switch (failure) {
      case NotFound missing -> simple(HttpStatus.NOT_FOUND, "This is not here", missing);
      case Conflict conflict -> simple(HttpStatus.CONFLICT, "This changed meanwhile", conflict);
      case InvalidInput input ->
          new Failure(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "This cannot be accepted",
              sentence(input),
              null,
              input.field(),
              0);
      case MissingPathVariableException empty -> nowhere();
      case MethodArgumentTypeMismatchException wrong when isInPath(wrong) -> nowhere();
      case TypeMismatchException wrong -> unreadable(wrong.getPropertyName());
      case HttpMessageNotReadableException wrong -> unreadable(null);
      case RequestRejectedException rubbish -> garbled();
      default -> DatabaseFailure.passes(failure) ? databaseAway(failure) : unexpected();
    };
  }

  /** Ids are numbers: at an address with another word there is nothing. */
  private static boolean isInPath(MethodArgumentTypeMismatchException wrong) {
    return wrong.getParameter().hasParameterAnnotation(PathVariable.class);
  }

  /** What Spring itself refused, such as an unknown address or a missing parameter. */
  static Failure of(ErrorResponse known) {
    HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
    return switch (status) {
      case NOT_FOUND -> nowhere();
      case METHOD_NOT_ALLOWED ->
          refused(
              status,
              "There is nothing to see at this address",
              "A form sends to it; by itself it shows nothing. Open the page with the form.");
      default ->
          refused(
              status,
              "This request cannot be answered",
              String.valueOf(known.getBody().getDetail()));
    };
  }

  private static Failure nowhere() {
    return refused(
        HttpStatus.NOT_FOUND,
        "This page is not here",
        "The address may be mistyped, or what it showed is gone.");
  }

  private static Failure refused(HttpStatus status, String heading, String sentence) {
    return new Failure(status, heading, sentence, null, null, 0);
  }

  /** The members of a problem detail, for where no framework writes one. */
  Map<String, Object> facts() {
    String requestId = MDC.get("requestId");
    return Map.of(
        "title",
        heading,
        "status",
        status.value(),
        "detail",
        sentence,
        "requestId",
        requestId == null ? "" : requestId);
  }

  private static Failure unreadable(@Nullable String field) {
    return new Failure(
        HttpStatus.BAD_REQUEST,
        "This request cannot be read",
        field == null
            ? "The body is not the JSON that is expected here."
            : "The value of \"%s\" has the wrong form.".formatted(field),
        null,
        field,
        0);
  }

  /** The firewall's own words repeat what was sent, which may be a megabyte of anything. */
  private static Failure garbled() {
    return refused(
        HttpStatus.BAD_REQUEST,
        "This request cannot be read",
        "The name of a field in it has characters that no form of Heed sends.");
  }

  private static Failure simple(HttpStatus status, String heading, Exception failure) {
    return refused(status, heading, sentence(failure));
  }

  private static String sentence(Exception failure) {
    return failure.getMessage() == null ? "No details are known." : failure.getMessage();
  }

  private static Failure databaseAway(Exception failure) {
    boolean full = DatabaseFailure.isDiskFull(failure);
    return new Failure(
        HttpStatus.SERVICE_UNAVAILABLE,
        full ? "The disk is full" : "The database is not reachable",
        full
            ? "Nothing more can be stored until there is space again. What was stored before is"
                + " safe."
            : "Heed cannot reach its database at the moment. What was stored before is safe.",
        "It recovers by itself; please try again in a few seconds.",
        null,
        5);
  }

  private static Failure unexpected() {
    return new Failure(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "Something went wrong",
        "Heed could not finish this. Nothing you had saved before is lost.",
        "Try again; if it happens again, give the request id to whoever runs Heed.",
        null,
        0);
  }
}
