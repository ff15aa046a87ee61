package org.heed.followup;

import java.util.List;
import java.util.function.Supplier;
import org.heed.AskedCustomers;
import org.heed.TestWorkspaces;
import org.heed.platform.database.WorkspaceScope;
import org.heed.platform.outbox.Outbox;
import org.heed.response.Answers;
import org.heed.response.ConfirmedBy;
import org.heed.response.Response;
import org.heed.response.Responses;
import org.heed.workspace.Actor;
import org.heed.workspace.Person;
import org.heed.workspace.Role;
import org.heed.workspace.User;
import org.heed.workspace.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A workspace with an account, its owner, and a customer who was asked; for tests of cases. */
public final class FollowupScene {

  public final long workspace;
  public final long boss;
  public final long csm;
  public final long account;
  public final long touchpoint;

  private final AskedCustomers asked;
  private final Answers answers;
  private final Responses responses;
  private final Users users;
  private final Outbox outbox;
  private final JdbcClient jdbc;

  public FollowupScene(ApplicationContext context) {
    TestWorkspaces workspaces = context.getBean(TestWorkspaces.class);
    asked = context.getBean(AskedCustomers.class);
    answers = context.getBean(Answers.class);
    responses = context.getBean(Responses.class);
    users = context.getBean(Users.class);
    outbox = context.getBean(Outbox.class);
    jdbc = context.getBean(JdbcClient.class);
    workspace = workspaces.create("Europe/Berlin");
    boss = workspaces.person(workspace, "owner");
    csm = workspaces.person(workspace, "csm");
    touchpoint = asked.touchpoint(workspace);
    account = asked.account(workspace, "EMEA");
    own(account, csm);
  }

  public void own(long accountId, @Nullable Long userId) {
    in(
        () ->
            jdbc.sql("update account set owner_id = :owner where workspace_id = :ws and id = :id")
                .param("owner", userId)
                .param("ws", workspace)
                .param("id", accountId)
                .update());
  }

  public <T extends @Nullable Object> T in(Supplier<T> work) {
    return WorkspaceScope.call(workspace, work);
  }

  /** Does the work as this user would. */
  public <T extends @Nullable Object> T as(long userId, Supplier<T> work) {
    User user = in(() -> users.get(userId));
    return in(
        () ->
            Actor.callAs(
                new Person(user.id(), workspace, user.name(), user.email(), user.role()), work));
  }

  /** Another person of this role. */
  public long person(ApplicationContext context, Role role) {
    return context.getBean(TestWorkspaces.class).person(workspace, role.key());
  }

  /** A new customer of the account, asked an hour ago; returns the invitation. */
  public long ask() {
    return asked.invitation(workspace, touchpoint, account);
  }

  /** The customer gives this score, first or changed, and everything that follows happens. */
  public void answer(long invitation, int score) {
    answers.confirm(workspace, invitation, score, ConfirmedBy.BUTTON);
    outbox.drain();
  }

  public void comment(long invitation, int score, String comment) {
    answers.complete(workspace, invitation, score, comment, List.of());
    outbox.drain();
  }

  public void invalidate(long invitation) {
    in(
        () -> {
          responses.invalidate(response(invitation).id(), "A colleague clicked");
          return true;
        });
    outbox.drain();
  }

  public void revalidate(long invitation) {
    in(
        () -> {
          responses.revalidate(response(invitation).id());
          return true;
        });
    outbox.drain();
  }

  public Response response(long invitation) {
    return in(() -> responses.ofInvitation(invitation).orElseThrow());
  }

  /** The case of this invitation's answer; null without one. */
  public @Nullable CaseDetail caseOf(long invitation, Cases cases) {
    return in(
        () ->
            jdbc.sql("select id from follow_up_case where workspace_id = ? and invitation_id = ?")
                .params(workspace, invitation)
                .query(Long.class)
                .optional()
                .map(cases::get)
                .orElse(null));
  }

  /** Subjects of the mails queued or sent so far, in their order. */
  public List<String> mails() {
    return in(
        () ->
            jdbc.sql("select subject from staff_mail where workspace_id = ? order by id")
                .param(workspace)
                .query(String.class)
                .list());
  }

  public List<String> audited() {
    return in(
        () ->
            jdbc.sql(
                    """
                    select action from audit_entry
                     where workspace_id = ? and subject_kind = 'case' order by id
                    """)
                .param(workspace)
                .query(String.class)
                .list());
  }

  public boolean isPromoter(String table, long id) {
    return in(
        () ->
            jdbc.sql("select promoter from %s where workspace_id = ? and id = ?".formatted(table))
                .params(workspace, id)
                .query(Boolean.class)
                .single());
  }
}
