/**
 * The endpoints of {@code /api/v1}; their bodies are promises to other programs and change only by
 * addition.
 */
@NullMarked
package org.heed.integration.web;

import org.jspecify.annotations.NullMarked;
