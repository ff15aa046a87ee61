package org.heed.platform.postgres;

/**
 * What is needed to run a server: where its data is, its programs, and the user it runs as.
 *
 * @param folder the data
 * @param binaries the programs
 * @param user the operating system user
 */
record Installation(DataFolder folder, Binaries binaries, ServerUser user) {}
