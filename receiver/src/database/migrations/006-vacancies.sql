-- The vacancies that can be searched, filled from feeds and replaced as a whole. Nothing here is about residents.
create extension if not exists pg_trgm;

-- What was read last, so that a feed that did not change is not read again.
create table vacancy_edition (
  singleton boolean primary key default true check (singleton),
  hash text not null,
  -- The filters in the order of `vacancy_index.sets`.
  filters text[] not null,
  imported_at timestamptz not null,
  count integer not null
);

create table vacancies (
  number integer primary key,
  key text not null unique,
  -- Keys under which other sources bring the same vacancy: links to them open this one.
  other_keys text[] not null,
  vacancy json not null,
  -- Its title, labels, place, summary and description by the stems of their words, weighted A, B, B, C and D.
  terms tsvector not null
);
create index vacancies_by_terms on vacancies using gin (terms) with (fastupdate = off);
create index vacancies_by_other_keys on vacancies using gin (other_keys) where other_keys <> '{}';

-- What is filtered, counted and sorted by: apart and narrow, because counting reads all of it.
create table vacancy_index (
  number integer primary key,
  -- Can be joined, up to and including the last day.
  open boolean not null,
  last_day text collate "C" not null,
  newest text collate "C" not null,
  starts text collate "C" not null,
  anywhere boolean not null,
  lat double precision,
  lon double precision,
  -- Per filter which options hold: a number of `vacancy_sets`.
  sets integer[] not null
);

-- Options that hold together for a filter; null when the feed does not tell. Many vacancies share one.
create table vacancy_sets (
  id integer primary key,
  filter text not null,
  options text[]
);

-- All words, to find what was meant by a word with a slip in it.
create table vacancy_words (
  word text primary key,
  stem text not null
);
create index vacancy_words_around on vacancy_words using gin (word gin_trgm_ops);
create index vacancy_words_alike on vacancy_words using gin (stem gin_trgm_ops);
