-- compatible with server >= 0.1: first tables of the feature
create table connection (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  channel text not null,
  name text not null,
  -- the unguessable part of the callback's address
  hook text not null unique,
  settings jsonb not null,
  secrets_sealed text not null,
  active boolean not null default true,
  -- when the network last tested our address, called us, and refused us
  verified_at timestamptz,
  called_at timestamptz,
  fault text,
  fault_detail text,
  fault_at timestamptz,
  revision integer not null default 1,
  created_at timestamptz not null default now()
);
create index connection_workspace on connection (workspace_id, created_at);

-- one token for all instances; whoever holds the row's lock may fetch a new one
create table access_token (
  connection_id uuid primary key references connection on delete cascade,
  token_sealed text not null,
  fetched_at timestamptz not null,
  expires_at timestamptz not null
);

-- every arrival as it was; nothing is acknowledged before its row is here
create table delivery (
  id bigint generated always as identity primary key,
  workspace_id uuid not null,
  connection_id uuid not null,
  dedupe_key text not null,
  source text not null check (source in ('webhook', 'pull')),
  body bytea not null,
  received_at timestamptz not null,
  read_at timestamptz,
  -- set when reading it failed: it waits until then, and after five tries for a person
  tries smallint not null default 0,
  next_try_at timestamptz,
  fault text,
  unique (connection_id, dedupe_key)
);
create index delivery_unread on delivery (id) where read_at is null;

create table pull_cursor (
  connection_id uuid not null references connection on delete cascade,
  mailbox text not null,
  cursor text not null,
  pulled_at timestamptz not null,
  primary key (connection_id, mailbox)
);

-- what has begun to leave; found again after a crash it is lost track of, never repeated
create table send_attempt (
  job_id bigint primary key,
  workspace_id uuid not null,
  message_id uuid not null,
  connection_id uuid not null,
  idempotency_key text not null unique,
  state text not null check (state in ('ready', 'leaving', 'ended')),
  outcome text,
  code text,
  remote_id text,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index send_attempt_message on send_attempt (message_id);

-- files that the network already holds for us
create table media_upload (
  connection_id uuid not null references connection on delete cascade,
  file_id uuid not null,
  kind text not null,
  media_id text not null,
  expires_at timestamptz not null,
  primary key (connection_id, file_id, kind)
);
