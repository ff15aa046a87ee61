package org.heed.workspace.web;

import org.heed.platform.web.PublicEndpoint;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What a page that stayed open over the end of its session asks, so that it can go on. */
@Controller
@PublicEndpoint("Tells a browser only what its own cookies make it: who it is, if anybody")
class SessionController {

  /**
   * Who is signed in here now.
   *
   * @param person their name
   * @param token what forms of this browser carry from now on
   */
  record State(String person, String token) {}

  /** The state, or nothing (204) when nobody is signed in. */
  @GetMapping("/sign-in/state")
  ResponseEntity<State> state(CsrfToken token) {
    return Actor.current() instanceof Person person
        ? ResponseEntity.ok(new State(person.name(), token.getToken()))
        : ResponseEntity.noContent().build();
  }

  /** Where the sign-in in another tab ends: the page that waits is in the first one. */
  @GetMapping("/sign-in/done")
  String done() {
    return Actor.current() instanceof Person ? "workspace/signed-in" : "redirect:/sign-in";
  }
}
