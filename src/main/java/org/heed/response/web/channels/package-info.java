/** Where staff sets up what needs no invitation: web pages, links, codes and kiosks. */
@NullMarked
package org.heed.response.web.channels;

import org.jspecify.annotations.NullMarked;
