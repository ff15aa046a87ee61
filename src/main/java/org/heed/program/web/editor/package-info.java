/** The editor of a touchpoint: what it reads, what it warns of, the steps of its life. */
@NullMarked
package org.heed.program.web.editor;

import org.jspecify.annotations.NullMarked;
