/** What web pages, kiosks and visitors of public links talk to. */
@NullMarked
package org.heed.response.web.open;

import org.jspecify.annotations.NullMarked;
