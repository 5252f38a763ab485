-- compatible with server >= 0.1: a column that older servers leave empty
-- how long a recording is; empty: no recording, or its format does not say, or not looked at yet (file-shelf.ts)
alter table file add column duration_ms bigint;
