package org.heed.platform.mail.dkim;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;

/** Puts a signature in front of composed mails. */
public final class DkimSeal implements UnaryOperator<byte[]> {

  /** What a receiver shows or acts on; those a mail does not have cannot be added later either. */
  private static final String HEADERS =
      "from:to:reply-to:subject:date:message-id:references:mime-version:content-type"
          + ":content-transfer-encoding:list-unsubscribe:list-unsubscribe-post";

  private final DKIMSigner signer;

  /** Signs with this key. */
  public DkimSeal(DkimKey key) {
    this.signer =
        new DKIMSigner(
            "v=1; a=rsa-sha256; c=relaxed/relaxed; d=%s; s=%s; h=%s; bh=; b=;"
                .formatted(key.domain(), key.selector(), HEADERS),
            key.key());
  }

  /** The mail with its signature. */
  @Override
  public byte[] apply(byte[] mail) {
    try {
      byte[] signature =
          (signer.sign(new ByteArrayInputStream(mail)) + "\r\n")
              .getBytes(StandardCharsets.US_ASCII);
      byte[] signed = new byte[signature.length + mail.length];
      System.arraycopy(signature, 0, signed, 0, signature.length);
      System.arraycopy(mail, 0, signed, signature.length, mail.length);
      return signed;
    } catch (IOException | FailException impossible) {
      throw new IllegalStateException("A mail cannot be signed", impossible);
    }
  }
}
