/** What other systems report about the fate of accounts. */
@NullMarked
package org.heed.integration.web.outcome;

import org.jspecify.annotations.NullMarked;
