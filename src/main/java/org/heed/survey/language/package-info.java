/** The words that respondents read, in every language Heed ships. */
@NamedInterface("language")
@NullMarked
package org.heed.survey.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
