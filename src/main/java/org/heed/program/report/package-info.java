/** What was planned, sent and left out, read for people: figures, lists and single contacts. */
@NullMarked
package org.heed.program.report;

import org.jspecify.annotations.NullMarked;
