-- compatible with server >= 0.1: an index
-- what has not left yet, of one conversation (window-store.ts)
create index message_waiting on message (conversation_id, sent_at, arrival) where delivery_state = 'waiting';
