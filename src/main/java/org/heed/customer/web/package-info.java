/** The customer pages: lists, accounts, contacts and imports. */
@NullMarked
package org.heed.customer.web;

import org.jspecify.annotations.NullMarked;
