/**
 * The web security of the whole application: which requests need what, who sends them, and the
 * workspace they may see.
 */
@NullMarked
package org.heed.workspace.security;

import org.jspecify.annotations.NullMarked;
