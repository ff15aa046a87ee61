package org.heed.program.web;

import org.jspecify.annotations.Nullable;

/** The part of the editor that the live count reads. */
record AudienceQuery(@Nullable AudienceForm audience, @Nullable WhenForm when) {}
