/** Pictures for respondents. */
@NullMarked
package org.heed.survey.web;

import org.jspecify.annotations.NullMarked;
