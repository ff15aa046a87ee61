/** A web shop of the simulated company: a page that embeds the survey as any other page would. */
@NullMarked
package org.heed.demo.shop;

import org.jspecify.annotations.NullMarked;
