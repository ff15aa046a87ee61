/** Stores answers given earlier in other survey tools, each once. */
@NullMarked
package org.heed.response.history;

import org.jspecify.annotations.NullMarked;
