-- Every kind of question: what was asked decides which scores are possible and what they mean.

-- Follows SurveyKind; null for a score that is not on the kind's scale.
create function heed_category(kind text, score int) returns text language sql immutable as $$
  select case kind
    when 'csat5' then case when score between 1 and 2 then 'detractor' when score = 3 then 'passive' when score between 4 and 5 then 'promoter' end
    when 'csat10' then case when score between 1 and 5 then 'detractor' when score between 6 and 7 then 'passive' when score between 8 and 10 then 'promoter' end
    when 'ces7' then case when score between 1 and 3 then 'detractor' when score = 4 then 'passive' when score between 5 and 7 then 'promoter' end
    else case when score between 0 and 6 then 'detractor' when score between 7 and 8 then 'passive' when score between 9 and 10 then 'promoter' end
  end
$$;

alter table survey add column kind text generated always as (lower(coalesce(draft ->> 'kind', 'rnps'))) stored;
alter table survey_version add column kind text generated always as (lower(coalesce(content ->> 'kind', 'rnps'))) stored;

alter table response add column kind text not null default 'rnps'
  check (kind in ('rnps', 'tnps', 'csat5', 'csat10', 'ces7', 'experience'));
alter table response add constraint response_score_on_scale check (heed_category(kind, score) is not null);
