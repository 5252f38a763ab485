-- compatible with server >= 0.1: which settings a token belongs to, and who is fetching the next one
alter table access_token
  -- the connection's revision since which its credentials hold: who holds an older one neither reads nor writes here
  add column revision integer not null default 0,
  add column leased_by text,
  add column leased_until timestamptz,
  -- what the network said instead of a token, told for a few seconds to whoever asks
  add column refusal jsonb,
  add column refused_at timestamptz;
