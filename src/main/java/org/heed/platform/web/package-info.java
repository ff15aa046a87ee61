/** What pages and endpoints share: permissions, errors, the page shell. */
@NamedInterface("web")
@NullMarked
package org.heed.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
