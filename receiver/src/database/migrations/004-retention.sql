-- An export lists what was handed over, and in which state. Only what has not changed since is deleted.
create table exports (
  id bigint generated always as identity primary key,
  category text not null,
  created_at timestamptz not null,
  downloaded_at timestamptz,
  confirmed_at timestamptz
);

create table export_items (
  export_id bigint not null references exports (id),
  submission_id bigint not null references submissions (id) on delete cascade,
  revision integer not null,
  primary key (export_id, submission_id)
);
create index export_items_of_submission on export_items (submission_id);

-- Proof of destruction: which, when and after which export; nothing of the content.
create table deletions (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  export_id bigint not null references exports (id),
  category text not null,
  type text not null,
  reference text not null,
  received_on date not null
);
