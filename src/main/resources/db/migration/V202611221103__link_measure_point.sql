-- Where a public link, a code or a kiosk stands in the tree of measure points; null where it is no point of the tree.
alter table answer_link add column measure_point_id bigint;

update answer_link l set measure_point_id = m.id
  from measure_point m
 where m.workspace_id = l.workspace_id and m.retired_at is null
   and (m.code_key = lower(l.measure_point)
        or (lower(m.name) = lower(l.measure_point)
            and not exists (select from measure_point o
                             where o.workspace_id = m.workspace_id and o.id <> m.id
                               and o.retired_at is null
                               and (lower(o.name) = lower(l.measure_point)
                                    or o.code_key = lower(l.measure_point)))));
