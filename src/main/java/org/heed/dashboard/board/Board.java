package org.heed.dashboard.board;

/**
 * A board.
 *
 * @param shared whether its wall opens by link
 * @param linkGeneration part of that link
 */
record Board(long id, String name, boolean shared, int linkGeneration) {}
