-- compatible with server >= 0.1: first tables of the feature
-- Moments are milliseconds since 1970, since threads are sorted and paged by them exactly.

create table conversation (
  id uuid primary key,
  workspace_id uuid not null,
  kind text not null check (kind in ('direct', 'group')),
  title text not null default '',
  company_id uuid,
  connection_id uuid,
  channel text not null,
  -- the network's id of the person or group, and which of our mailboxes it writes to; null by hand
  address text,
  mailbox text not null default '',
  state text not null default 'open' check (state in ('open', 'snoozed', 'resolved')),
  snoozed_until bigint,
  snoozed_until_reply boolean not null default false,
  assignee_id uuid,
  -- messages up to this arrival were settled by resolving: they are owed no more
  settled_arrival integer not null default 0,
  arrived_at bigint,
  greeting_code text,
  greeting_until bigint,
  -- counters of what is stored
  arrival integer not null default 0,
  inbound_total integer not null default 0,
  message_total integer not null default 0,
  -- derived from the messages in the transaction that changes them
  waiting text not null default 'quiet' check (waiting in ('weOwe', 'theyOwe', 'quiet')),
  waiting_since bigint not null,
  list_rank smallint not null default 2,
  list_key bigint not null default 0,
  last_at bigint not null,
  last_message_id uuid,
  -- their newest message that came over the network: it opens the window
  last_inbound_at bigint,
  open_questions integer not null default 0,
  needs_look integer not null default 0,
  revision integer not null default 1,
  created_at bigint not null,
  created_by uuid
);
create unique index conversation_address on conversation (connection_id, mailbox, address) where address is not null;
create index conversation_list on conversation (workspace_id, list_rank, list_key, id);
create index conversation_list_assignee on conversation (workspace_id, assignee_id, list_rank, list_key, id);
create index conversation_list_company on conversation (workspace_id, company_id, list_rank, list_key, id);
create index conversation_longest on conversation (workspace_id, waiting_since) where state = 'open' and waiting = 'weOwe';
create index conversation_snoozed on conversation (snoozed_until) where state = 'snoozed' and snoozed_until is not null;

create table conversation_person (
  conversation_id uuid not null references conversation on delete cascade,
  person_id uuid not null,
  workspace_id uuid not null,
  place smallint not null,
  primary key (conversation_id, person_id)
);
create index conversation_person_person on conversation_person (person_id);

create table file (
  id uuid primary key,
  workspace_id uuid not null,
  blob_key text not null,
  sha256 text not null,
  bytes bigint not null,
  name text not null,
  -- what the sender called it, and what the bytes are
  declared_type text,
  detected_type text not null,
  mismatch boolean not null,
  kind text not null check (kind in ('image', 'voice', 'video', 'file')),
  state text not null default 'stored' check (state in ('stored', 'removed')),
  width integer,
  height integer,
  -- the colleague who uploaded it; null when it came from a network
  uploaded_by uuid,
  -- somebody's picture: everybody of the workspace sees it
  is_picture boolean not null default false,
  created_at bigint not null
);
create index file_sha256 on file (workspace_id, sha256);
create index file_created on file (workspace_id, created_at);

create table message (
  id uuid primary key,
  workspace_id uuid not null,
  conversation_id uuid not null references conversation on delete cascade,
  kind text not null check (kind in ('inbound', 'outbound', 'note', 'line')),
  sent_at bigint not null,
  arrival integer not null,
  stored_at bigint not null,
  -- how many inbound ones there were, this one included
  inbound_no integer not null,
  person_id uuid,
  staff_id uuid,
  connection_id uuid,
  -- the network's id; for what came another way an id of our own, so that nothing is stored twice
  remote_id text,
  delivery_id bigint,
  content jsonb,
  line_code text,
  line_data jsonb,
  file_id uuid references file,
  media_state text check (media_state in ('fetching', 'ready', 'failed')),
  media_code text,
  delivery_state text check (delivery_state in ('held', 'byHand', 'waiting', 'accepted', 'sentByHand', 'failed', 'unknown')),
  leaves_at bigint,
  ended_at bigint,
  delivery_code text,
  attempts integer not null default 0,
  batch_id uuid,
  part smallint,
  parts smallint,
  question_state text check (question_state in ('open', 'closed')),
  question_by uuid,
  question_at bigint,
  answer_id uuid,
  -- ends in a question mark or the like
  asks boolean not null default false,
  recalled_at bigint,
  transcript text,
  transcript_by uuid,
  transcript_at bigint,
  client_id text,
  revision integer not null default 1
);
create unique index message_place on message (conversation_id, sent_at, arrival);
create unique index message_arrival on message (conversation_id, arrival);
create unique index message_remote on message (connection_id, remote_id) nulls not distinct where remote_id is not null;
create index message_inbound on message (conversation_id, sent_at, arrival) where kind = 'inbound';
create index message_outbound on message (conversation_id, sent_at, arrival) where kind = 'outbound';
create index message_said on message (conversation_id, sent_at, arrival) where kind <> 'line';
create index message_window on message (conversation_id, leaves_at) where leaves_at is not null;
create index message_question on message (conversation_id, sent_at) where question_state = 'open';
create index message_look on message (conversation_id) where delivery_state in ('failed', 'unknown', 'byHand');
create index message_held on message (conversation_id, sent_at, arrival) where delivery_state = 'held';
create index message_file on message (file_id) where file_id is not null;
create index message_files on message (conversation_id, sent_at, arrival) where file_id is not null;
create index message_batch on message (batch_id) where batch_id is not null;
create index message_answered on message (workspace_id, stored_at) where kind = 'outbound' and staff_id is not null;

-- each attempt to send, with what came of it
create table message_attempt (
  message_id uuid not null references message on delete cascade,
  number integer not null,
  workspace_id uuid not null,
  staff_id uuid,
  began_at bigint not null,
  ended_at bigint,
  outcome text check (outcome in ('accepted', 'refused', 'unknown', 'failedLater', 'withdrawn')),
  code text,
  primary key (message_id, number)
);

-- what the network said of a message that the desk does not know yet
create table message_forerunner (
  connection_id uuid not null,
  remote_id text not null,
  kind text not null check (kind in ('failed', 'recalled')),
  workspace_id uuid not null,
  code text,
  at bigint not null,
  primary key (connection_id, remote_id, kind)
);

-- what a browser posted, by the id that it gave
create table client_post (
  staff_id uuid not null,
  client_id text not null,
  workspace_id uuid not null,
  conversation_id uuid not null references conversation on delete cascade,
  message_ids uuid[] not null default '{}',
  -- as it was written, before it was cut into parts
  text text not null default '',
  at bigint not null,
  primary key (staff_id, client_id)
);

create table read_marker (
  conversation_id uuid not null references conversation on delete cascade,
  staff_id uuid not null,
  workspace_id uuid not null,
  arrival integer not null,
  inbound_seen integer not null,
  at bigint not null,
  primary key (conversation_id, staff_id)
);
create index read_marker_staff on read_marker (staff_id, conversation_id) include (inbound_seen);

create table draft (
  conversation_id uuid not null references conversation on delete cascade,
  staff_id uuid not null,
  kind text not null check (kind in ('reply', 'note')),
  workspace_id uuid not null,
  text text not null,
  file_ids uuid[] not null,
  revision integer not null,
  edited_by uuid not null,
  edited_at bigint not null,
  overwritten jsonb,
  sent_text text,
  primary key (conversation_id, staff_id, kind)
);

-- which name of a pasted stretch is whom, as a colleague said last time
create table pasted_name (
  conversation_id uuid not null references conversation on delete cascade,
  name text not null,
  workspace_id uuid not null,
  person_id uuid,
  staff_id uuid,
  is_us boolean not null,
  primary key (conversation_id, name)
);

create table prepared_reply (
  id uuid primary key,
  workspace_id uuid not null,
  name text not null,
  text_ru text not null,
  text_en text not null,
  text_zh text not null,
  used integer not null default 0,
  used_at bigint,
  revision integer not null default 1,
  created_by uuid not null,
  created_at bigint not null,
  removed_at bigint
);
create unique index prepared_reply_name on prepared_reply (workspace_id, lower(name)) where removed_at is null;

create table prepared_reply_use (
  reply_id uuid not null references prepared_reply,
  at bigint not null,
  id uuid not null,
  workspace_id uuid not null,
  conversation_id uuid,
  staff_id uuid not null,
  primary key (reply_id, at, id)
);

create table presence (
  staff_id uuid primary key,
  workspace_id uuid not null,
  said text not null check (said in ('online', 'away', 'onSite')),
  company_id uuid,
  until bigint,
  seen_at bigint,
  active_at bigint
);
create index presence_workspace on presence (workspace_id);

create table invitation (
  id uuid primary key,
  workspace_id uuid not null,
  connection_id uuid not null,
  company_id uuid not null,
  owner_id uuid,
  scene text not null unique,
  mailbox text not null,
  url text,
  card_text text not null default '',
  came integer not null default 0,
  created_by uuid not null,
  created_at bigint not null,
  closed_at bigint
);
create unique index invitation_open on invitation (connection_id, mailbox, company_id) where closed_at is null;
create index invitation_list on invitation (workspace_id, created_at desc, id) where closed_at is null;
create index invitation_company on invitation (company_id, created_at desc) where closed_at is null;
