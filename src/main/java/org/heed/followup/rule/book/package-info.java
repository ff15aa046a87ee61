/** Keeps the rules of a workspace: their versions, which are on, and what each node compiled. */
@NamedInterface("rule-book")
@NullMarked
package org.heed.followup.rule.book;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
