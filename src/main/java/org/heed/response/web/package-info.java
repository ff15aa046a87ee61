/** The survey page that customers see, and the pages on which staff reads answers. */
@NullMarked
package org.heed.response.web;

import org.jspecify.annotations.NullMarked;
