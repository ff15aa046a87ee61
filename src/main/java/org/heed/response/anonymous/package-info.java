/** Keeps anonymous answers without any order that could lead to a person. */
@NullMarked
package org.heed.response.anonymous;

import org.jspecify.annotations.NullMarked;
