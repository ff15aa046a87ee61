/**
 * Answers without an invitation: how a touchpoint is embedded in web pages, its public links, who a
 * visitor is, and how their answers are stored once.
 */
@NamedInterface("open")
@NullMarked
package org.heed.response.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
