-- Counting 200,000 vacancies row by row took seconds. What is counted and searched now lies packed, as numbers side by side: a process reads
-- it once and counts in memory. All of it comes from the feeds, and is read from them again.
drop table vacancies, vacancy_index, vacancy_words;
delete from vacancy_sets;
delete from vacancy_edition;

comment on column vacancy_edition.filters is 'those that can be asked for; each has a column';

create table vacancies (
  -- Stays the same while a vacancy is in the feeds; their order stands in the column `ids`.
  id integer primary key,
  key text not null unique,
  -- Keys under which other sources bring the same vacancy: links to them open this one.
  other_keys text[] not null,
  vacancy json not null,
  -- Of the row: one that did not change is not written again.
  hash text not null
);
create index vacancies_by_other_keys on vacancies using gin (other_keys) where other_keys <> '{}';

-- One number per vacancy, in the order of the feeds: see `columns.ts`.
create table vacancy_columns (
  name text primary key,
  numbers bytea not null
);

-- In which vacancies a stem stands, and how strongly: see `postings.ts`.
create table vacancy_terms (
  term text collate "C" primary key,
  postings bytea not null
);
-- Compressing these takes time and saves little.
alter table vacancy_columns alter column numbers set storage external;
alter table vacancy_terms alter column postings set storage external;
-- To find what was meant by a word with a slip in it.
create index vacancy_terms_alike on vacancy_terms using gin (term gin_trgm_ops);

-- All words, to find longer ones around a word that nobody wrote by itself.
create table vacancy_words (
  word text primary key
);
create index vacancy_words_around on vacancy_words using gin (word gin_trgm_ops);
