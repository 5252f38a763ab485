-- compatible with server >= 0.1: a column more, which older servers leave empty
-- when the network ended the session; nothing goes until they write, which empties it again
alter table conversation add column session_ended_at bigint;
