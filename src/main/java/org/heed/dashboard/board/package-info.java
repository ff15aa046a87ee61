/**
 * Boards of saved views, and walls: boards for a screen in a room, which show news by themselves.
 */
@NamedInterface("board")
@NullMarked
package org.heed.dashboard.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
