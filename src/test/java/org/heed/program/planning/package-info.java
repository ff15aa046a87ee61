@org.jspecify.annotations.NullMarked
package org.heed.program.planning;
