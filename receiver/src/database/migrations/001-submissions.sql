-- What came in. The random id that the sender made is kept only as a hash: the address of the status page is derived from it,
-- so that whoever reads this table still cannot open that page.
create table submissions (
  id bigint generated always as identity primary key,
  key_hash bytea not null unique,
  body_hash bytea not null,
  reference text not null unique,
  type text not null,
  locale text not null,
  received_at timestamptz not null,
  answer_by date,
  receipt jsonb not null,
  envelope jsonb not null,
  status text not null default 'received',
  status_reason text,
  status_alternative text,
  contact text,
  changed_at timestamptz not null,
  revision integer not null default 1,
  token_hash bytea not null unique,
  token_expires_at timestamptz not null,
  hold_reason text
);
create index submissions_by_type on submissions (type, received_at desc);
create index submissions_by_moment on submissions (received_at desc, id desc);

create table files (
  submission_id bigint not null references submissions (id) on delete cascade,
  position integer not null,
  field text not null,
  name text not null,
  type text not null,
  -- Size and hash of what was sent; the content is what is left after cleaning.
  sent_size integer not null,
  sent_sha256 text not null,
  content bytea not null,
  primary key (submission_id, position)
);

-- Who did what, for the inbox and for the resident's page.
create table log (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submissions (id) on delete cascade,
  at timestamptz not null,
  actor text not null check (actor in ('resident', 'office', 'receiver')),
  action text not null,
  status text,
  reason text
);
create index log_of_submission on log (submission_id, id);

-- Random keys of this receiver, shared by its processes.
create table secrets (
  name text primary key,
  value bytea not null
);
