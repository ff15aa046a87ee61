package org.heed.survey;

/**
 * An uploaded picture.
 *
 * @param mediaType image/png, image/jpeg or image/webp
 */
@SuppressWarnings("ArrayRecordComponent") // handed straight to the response, never compared
public record Logo(String mediaType, byte[] bytes) {}
