-- compatible with server >= 0.1: columns that older servers leave empty
-- when colleagues were asked last and when a partner was; both empty: `asked_at`, of whom `conversation_id` says
alter table clarity_sign add column team_asked_at timestamptz, add column partner_asked_at timestamptz;
