-- compatible with server >= 0.1: columns with a default, which older servers leave alone
-- its author calls it legally significant: stays with the unsent text, ends with the sending, and comes back when that is undone
alter table draft add column legal boolean not null default false;
alter table client_post add column legal boolean not null default false;
