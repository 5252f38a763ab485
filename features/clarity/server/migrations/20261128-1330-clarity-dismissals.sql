-- compatible with server >= 0.1: new columns have defaults; an older server leaves them alone
alter table clarity_dismissal
  -- made by somebody who could change the policy at that time: only such a one lets a message go that a rule holds back
  add column by_manager boolean not null default false,
  -- the words that were dismissed, for the list of what is dismissed
  add column words text not null default '';
create index clarity_dismissal_live on clarity_dismissal (workspace_id, id desc) where taken_back_at is null;

-- one question for one sign: what was answered to the later ones goes to the first
with first as (
  select id, first_value(id) over (partition by workspace_id, sign order by asked_at, id) as kept from clarity_sign
)
update clarity_sign_answer set sign_id = first.kept from first where clarity_sign_answer.sign_id = first.id and first.id <> first.kept;
update clarity_sign kept set verdict = later.verdict, note = later.note
from (
  select distinct on (workspace_id, sign) workspace_id, sign, verdict, note from clarity_sign
  where verdict is not null order by workspace_id, sign, asked_at desc, id desc
) later
where kept.workspace_id = later.workspace_id and kept.sign = later.sign and kept.verdict is null;
delete from clarity_sign where id in (
  select id from (select id, row_number() over (partition by workspace_id, sign order by asked_at, id) as place from clarity_sign) as numbered where place > 1
);
