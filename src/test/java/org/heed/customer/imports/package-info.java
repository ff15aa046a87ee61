@NullMarked
package org.heed.customer.imports;

import org.jspecify.annotations.NullMarked;
