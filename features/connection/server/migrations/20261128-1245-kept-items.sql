-- compatible with server >= 0.1: pulled items that could not be read with their page, and when a quiet mailbox was last looked into
-- what the channel read in a pulled item, for as long as it waits to be read
alter table delivery add column incoming text;
alter table pull_cursor add column rung_at timestamptz not null default 'epoch';
