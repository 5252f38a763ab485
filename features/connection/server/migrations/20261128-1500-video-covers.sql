-- compatible with server >= 0.1: a column that older servers leave empty
-- the picture that stands for a video, where the network wants one uploaded beside it
alter table media_upload add column thumb_media_id text;
-- videos that went up without one are uploaded anew
delete from media_upload where kind = 'video';
