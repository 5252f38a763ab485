-- compatible with server >= 0.1: a column that older servers leave empty
-- how many of theirs there were when the attempt began to leave; empty: it has not yet, or an older server sent it
alter table message_attempt add column inbound_no integer;
