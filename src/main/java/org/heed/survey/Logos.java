package org.heed.survey;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.text.SignedToken;
import org.heed.platform.web.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures of surveys; shown to respondents at an address that cannot be guessed. */
@Service
public class Logos {

  /** The largest picture accepted, in bytes: mails load it from a phone. */
  public static final int MAX_BYTES = 200 * 1024;

  private static final String PURPOSE = "logo";

  private final JdbcClient jdbc;
  private final SignedToken tokens;
  private final Clock clock;

  Logos(JdbcClient jdbc, SignedToken tokens, Clock clock) {
    this.jdbc = jdbc;
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Stores a picture for a survey; the draft then has to name it.
   *
   * @return its id
   * @throws InvalidInput (field {@code logo}) when it is too large or its bytes are not PNG, JPEG
   *     or WebP, whatever it is called
   */
  @Transactional
  public long store(long surveyId, byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new InvalidInput("logo", "Choose a picture of at most 200 kB.");
    }
    String mediaType =
        PictureKind.of(bytes)
            .orElseThrow(
                () -> new InvalidInput("logo", "Choose a picture in PNG, JPEG or WebP format."));
    return jdbc.sql(
            """
            insert into survey_logo (workspace_id, survey_id, media_type, bytes, uploaded_at)
            values (?, ?, ?, ?, ?) returning id
            """)
        .params(
            WorkspaceScope.current(), surveyId, mediaType, bytes, Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /** The path at which anybody who was sent it may load the picture. */
  public String path(long logoId) {
    return "/logo/" + tokens.sign(PURPOSE, WorkspaceScope.current(), logoId);
  }

  /** The picture that a token from {@link #path} stands for. */
  public Optional<Logo> byToken(String token) {
    return tokens
        .verify(PURPOSE, 2, token)
        .flatMap(parts -> WorkspaceScope.call(parts[0], () -> find(parts[1])));
  }

  private Optional<Logo> find(long logoId) {
    return jdbc.sql("select media_type, bytes from survey_logo where workspace_id = ? and id = ?")
        .params(WorkspaceScope.current(), logoId)
        .query((row, number) -> new Logo(row.getString(1), row.getBytes(2)))
        .optional();
  }
}
