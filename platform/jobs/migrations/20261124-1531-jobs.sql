-- compatible with server >= 0.1: first table of the queue
create table job (
  id bigint generated always as identity primary key,
  kind text not null,
  payload jsonb not null,
  -- jobs of one lane run one after another, in order of id
  lane text,
  -- at most one waiting job with this key
  key text,
  run_at timestamptz not null default now(),
  attempts integer not null default 0,
  leased_until timestamptz,
  leased_by text,
  failed_at timestamptz,
  fault text
);
create index job_due on job (run_at, id) where failed_at is null;
create index job_lane on job (lane, id) where lane is not null and failed_at is null;
create unique index job_key on job (key) where key is not null and leased_until is null and failed_at is null;
