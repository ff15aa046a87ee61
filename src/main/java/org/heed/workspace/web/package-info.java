/** Pages of sign-in, profile and settings. */
@NullMarked
package org.heed.workspace.web;

import org.jspecify.annotations.NullMarked;
