/** The pages on which people set up, start and watch the program. */
@NullMarked
package org.heed.program.web;

import org.jspecify.annotations.NullMarked;
