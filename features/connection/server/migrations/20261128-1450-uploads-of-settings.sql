-- compatible with server >= 0.1: a column that older servers leave 0, which is not used again after a change of settings
-- with which revision of the connection a file was uploaded: under other credentials its id means nothing, or another file
alter table media_upload add column revision integer not null default 0;
-- of what is kept nobody knows with which; uploading once more shows nothing to anybody
delete from media_upload;
