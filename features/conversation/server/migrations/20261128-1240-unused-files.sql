-- compatible with server >= 0.1: columns that older servers leave empty, and indexes
-- when it last lost its place in a message or draft: for a week it may still be put back
alter table file add column loose_at bigint;
-- when its bytes began to be removed
alter table file add column removed_at bigint;
-- the daily look for files that nothing refers to (sweep-files.ts)
create index file_age on file (created_at, id) where state = 'stored';
create index file_removed on file (id) where state = 'removed';
create index file_blob on file (blob_key);
create index draft_files on draft using gin (file_ids) where file_ids <> '{}';
