@NullMarked
package org.heed.customer;

import org.jspecify.annotations.NullMarked;
