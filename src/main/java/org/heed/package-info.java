/** Heed: Net Promoter Score and voice-of-customer programs, from the question to the proof. */
@org.jspecify.annotations.NullMarked
package org.heed;
