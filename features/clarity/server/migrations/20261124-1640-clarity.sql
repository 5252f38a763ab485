-- compatible with server >= 0.1: first tables of the feature
create table clarity_policy (
  workspace_id uuid primary key references workspace,
  rules jsonb not null,
  emoji jsonb not null,
  revision integer not null default 1
);

create table clarity_dismissal (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  -- null: for the whole team
  conversation_id uuid,
  rule text not null,
  -- null: the rule is silent in the whole thread
  hash text,
  reason text not null,
  staff_id uuid not null references staff,
  at timestamptz not null,
  -- it stays in the report, and holds no longer
  taken_back_at timestamptz
);
create index clarity_dismissal_thread on clarity_dismissal (workspace_id, conversation_id);

create table clarity_term (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  texts jsonb not null,
  forbidden text[] not null,
  note text not null,
  revision integer not null default 1
);
create index clarity_term_workspace on clarity_term (workspace_id);

create table clarity_sign (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  sign text not null,
  conversation_id uuid,
  asked_by uuid not null references staff,
  asked_at timestamptz not null,
  verdict text check (verdict in ('fine', 'avoid')),
  note text not null default ''
);
create index clarity_sign_workspace on clarity_sign (workspace_id, asked_at desc);

create table clarity_sign_answer (
  id uuid primary key,
  sign_id uuid not null references clarity_sign on delete cascade,
  who text not null,
  country text not null,
  reading text not null,
  at timestamptz not null
);
create index clarity_sign_answer_sign on clarity_sign_answer (sign_id, at);

-- what the check found when a message left, and what people did about it; counts and ids, no text
create table clarity_event (
  id bigint generated always as identity primary key,
  workspace_id uuid not null,
  conversation_id uuid not null,
  rule text,
  what text not null check (what in ('sent', 'fired', 'mended', 'dismissed', 'held')),
  -- on `sent`: whether it asks something, and whether it asks again what was asked before and not answered
  is_question boolean,
  asks_again boolean,
  -- how many rules fired in it
  findings integer,
  at timestamptz not null
);
create index clarity_event_time on clarity_event (workspace_id, at);
create index clarity_event_thread on clarity_event (conversation_id, at desc) where what = 'sent';
