-- compatible with server >= 0.1: a column that older servers leave empty
-- what was counted of one go of writing, so that it can be taken back when that is withdrawn
alter table clarity_event add column client_id text;
create index clarity_event_client on clarity_event (conversation_id, client_id) where client_id is not null;
