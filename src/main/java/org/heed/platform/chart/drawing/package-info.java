/** SVG elements that escape whatever they are given; only charts are made of them. */
@NullMarked
package org.heed.platform.chart.drawing;

import org.jspecify.annotations.NullMarked;
