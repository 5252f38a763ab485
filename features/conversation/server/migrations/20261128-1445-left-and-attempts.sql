-- compatible with server >= 0.1: columns that older servers leave empty
-- when they unfollowed; what they did before that opens no window any more
alter table conversation add column left_at bigint;
update conversation c set left_at = gone.at
  from (select conversation_id, max(sent_at) as at from message where kind = 'line' and line_code = 'left' group by conversation_id) gone
  where gone.conversation_id = c.id;
-- when an attempt left; empty: it is the last one, whose moment stands with the message, or of before this column
alter table message_attempt add column leaves_at bigint;
