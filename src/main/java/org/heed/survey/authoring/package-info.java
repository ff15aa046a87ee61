/** What helps people to write surveys: proven texts, advice, files, unsaved work. */
@NamedInterface("authoring")
@NullMarked
package org.heed.survey.authoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
