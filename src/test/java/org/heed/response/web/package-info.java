@org.jspecify.annotations.NullMarked
package org.heed.response.web;
