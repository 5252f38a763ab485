-- compatible with server >= 0.1: first table of the outbox
create table event (
  seq bigint generated always as identity primary key,
  workspace_id uuid not null,
  -- whom it concerns: null = everybody of the workspace; the live layer asks the owner of `scope_kind`
  scope_kind text,
  scope_id uuid,
  kind text not null,
  payload jsonb not null,
  at timestamptz not null default now()
);
create index event_at on event (at);
