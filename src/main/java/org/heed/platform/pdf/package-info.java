/** Pages as PDF: HTML and SVG rendered on the server, without a browser. */
@NamedInterface("pdf")
@NullMarked
package org.heed.platform.pdf;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
