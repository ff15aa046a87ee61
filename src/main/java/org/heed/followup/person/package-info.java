/** Who gets work and news: from the words of a rule to people. */
@NamedInterface("person")
@NullMarked
package org.heed.followup.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
