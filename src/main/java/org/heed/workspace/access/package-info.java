/** How people get, use and lose access: invitations, passwords, roles, throttling, first start. */
@NullMarked
package org.heed.workspace.access;

import org.jspecify.annotations.NullMarked;
