-- compatible with server >= 0.1: an index
create index person_picture on person (picture_file_id) where picture_file_id is not null;
