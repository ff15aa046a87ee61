-- Surveys that left together are announced by one event. What still waits of the former kind, one
-- event for each survey, becomes an event of the new kind.

create function pg_temp.together(sent jsonb) returns jsonb language sql immutable as $$
  select jsonb_build_object(
           'workspaceId', sent -> 'workspaceId',
           'day', sent -> 'day',
           'groups', jsonb_build_array(jsonb_build_object(
             'touchpointId', sent -> 'touchpointId',
             'region', sent -> 'region',
             'invitationIds', jsonb_build_array(sent -> 'invitationId'),
             'accountIds', case when sent ->> 'accountId' is null then '[]'::jsonb
                                else jsonb_build_array(sent -> 'accountId') end)));
$$;

update outbox set topic = 'invitations.sent', payload = pg_temp.together(payload)
 where topic = 'invitation.sent';
update outbox_retry set topic = 'invitations.sent', payload = pg_temp.together(payload)
 where topic = 'invitation.sent';
