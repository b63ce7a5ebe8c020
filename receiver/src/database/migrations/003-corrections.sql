-- What a resident added afterwards from the status page.
create table corrections (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submissions (id) on delete cascade,
  at timestamptz not null,
  words text not null
);
create index corrections_of_submission on corrections (submission_id, id);
