-- Counting of requests. Keys are hashes of an address with a secret and the moment, so the rows say nothing about anyone, and a crash
-- may lose them.
create unlogged table hits (
  key bytea primary key,
  count integer not null,
  expires_at timestamptz not null
);

-- Solved challenges, so that each counts once.
create table used_proofs (
  key bytea primary key,
  expires_at timestamptz not null
);
