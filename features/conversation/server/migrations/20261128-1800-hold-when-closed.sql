-- compatible with server >= 0.1: a column more, which older servers leave false
-- its author wants it held until they write, should the network take nothing more when it is to leave
alter table message add column hold_when_closed boolean not null default false;
-- what waits for their next message was held by that choice; of what waits for a part before it nobody knows
update message set hold_when_closed = true where delivery_state = 'held' and delivery_code is null;
