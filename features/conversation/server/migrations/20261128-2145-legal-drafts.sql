-- compatible with server >= 0.1: a column with a default, which older servers leave alone
-- its author calls it legally significant; stays with the unsent text and ends with the sending
alter table draft add column legal boolean not null default false;
