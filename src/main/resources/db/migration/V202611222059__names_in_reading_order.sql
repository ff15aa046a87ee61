-- Names stand where readers look for them: "Édouard" among the E, not behind "Zoe". The key is a text without accents
-- instead of an index in a collation of ICU, whose order may change with the system and would break the index.
create function heed_sort_key(name text) returns text language sql immutable parallel safe
return case when octet_length(name) = length(name) then lower(name)
  else lower(
    translate(
      -- Letters that have no accent to take off, and one (й) that is a letter of its own.
      replace(replace(replace(replace(replace(replace(replace(normalize(name, nfkd),
        'ß', 'ss'), 'æ', 'ae'), 'Æ', 'Ae'), 'œ', 'oe'), 'Œ', 'Oe'), 'и' || U&'\0306', 'й'), 'И' || U&'\0306', 'Й'),
      'øØłŁđĐħĦı' || U&'\0300\0301\0302\0303\0304\0305\0306\0307\0308\0309\030A\030B\030C\030D\030E\030F\0310\0311\0312\0313'
          '\0314\0315\0316\0317\0318\0319\031A\031B\031C\031D\031E\031F\0320\0321\0322\0323\0324\0325\0326\0327'
          '\0328\0329\032A\032B\032C\032D\032E\032F\0330\0331\0332\0333\0334\0335\0336\0337\0338\0339\033A\033B'
          '\033C\033D\033E\033F\0340\0341\0342\0343\0344\0345\0346\0347\0348\0349\034A\034B\034C\034D\034E\034F'
          '\0350\0351\0352\0353\0354\0355\0356\0357\0358\0359\035A\035B\035C\035D\035E\035F\0360\0361\0362\0363'
          '\0364\0365\0366\0367\0368\0369\036A\036B\036C\036D\036E\036F',
      'oOlLdDhHi'))
  end;

-- Accounts are still known again by their exact name, so that key stays beside the new one.
alter table account
  add column sort_key text collate "C" not null generated always as (heed_sort_key(name)) stored;
create index account_sort on account (workspace_id, sort_key, id);

alter table contact
  drop column name_key,
  drop column last_name_key,
  add column sort_key text collate "C" not null generated always as (heed_sort_key(name)) stored,
  add column last_name_key text collate "C" not null
    generated always as (heed_sort_key(substring(name from '[^ ]*$'))) stored;
create index contact_sort on contact (workspace_id, sort_key, id);
create index contact_last_name on contact (workspace_id, last_name_key, id);
