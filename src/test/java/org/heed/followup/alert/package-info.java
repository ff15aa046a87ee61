@NullMarked
package org.heed.followup.alert;

import org.jspecify.annotations.NullMarked;
