@NullMarked
package org.heed.followup.web;

import org.jspecify.annotations.NullMarked;
