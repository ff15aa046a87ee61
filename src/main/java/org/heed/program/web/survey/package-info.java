/** The pages on which a touchpoint's survey is written, translated and published. */
@NullMarked
package org.heed.program.web.survey;

import org.jspecify.annotations.NullMarked;
