-- Who of the office did it, by the name under which the reverse proxy let them in; null for the token, which has no name.
-- And what the status was before.
alter table log add column who text, add column status_before text;
alter table exports add column created_by text, add column confirmed_by text;
