/** Reading the audit trail. */
@NullMarked
package org.heed.workspace.audit;

import org.jspecify.annotations.NullMarked;
