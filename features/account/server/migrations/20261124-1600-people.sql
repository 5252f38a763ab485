-- compatible with server >= 0.1: first tables of the feature
create table workspace (
  id uuid primary key,
  name text not null,
  second_factor_required boolean not null default false,
  created_at timestamptz not null default now()
);

create table staff (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  -- what one types at sign-in; unique in the installation, whatever the case
  login text not null,
  name text not null,
  role text not null check (role in ('owner', 'admin', 'member', 'observer')),
  language text not null check (language in ('ru', 'en', 'zh')),
  zone text not null,
  theme text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  active boolean not null default true,
  -- argon2id; null until the invitation is taken up
  password_hash text,
  totp_sealed text,
  totp_waiting_sealed text,
  -- the step of the last accepted code: a code counts once
  totp_last_step bigint,
  created_at timestamptz not null default now()
);
create unique index staff_login on staff (lower(login));
create index staff_workspace on staff (workspace_id, name);

create table recovery_code (
  staff_id uuid not null references staff on delete cascade,
  hash text not null,
  primary key (staff_id, hash)
);

create table passkey (
  id uuid primary key,
  staff_id uuid not null references staff on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  name text not null,
  created_at timestamptz not null,
  last_used_at timestamptz
);
create index passkey_staff on passkey (staff_id);

create table passkey_challenge (
  id uuid primary key,
  staff_id uuid references staff on delete cascade,
  challenge text not null,
  expires_at timestamptz not null
);
create index passkey_challenge_expiry on passkey_challenge (expires_at);

create table session (
  id uuid primary key,
  staff_id uuid not null references staff on delete cascade,
  -- sha-256 of the cookie's value: a stolen table opens no door
  token_hash text not null unique,
  device text not null,
  address text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
create index session_staff on session (staff_id, seen_at desc);

create table sign_in_ticket (
  token_hash text primary key,
  staff_id uuid not null references staff on delete cascade,
  expires_at timestamptz not null
);

create table staff_invitation (
  token_hash text primary key,
  staff_id uuid not null unique references staff on delete cascade,
  expires_at timestamptz not null
);

-- failed attempts by login and by address, so that guessing is slow on all instances together
create table sign_in_failure (
  key text primary key,
  failures integer not null,
  last_at timestamptz not null
);

create table company (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  kind text not null check (kind in ('factory', 'client', 'internal')),
  name text not null,
  zone text not null,
  owner_id uuid references staff,
  note text not null default '',
  merged_into uuid references company,
  revision integer not null default 1,
  created_at timestamptz not null default now()
);
create index company_workspace on company (workspace_id, lower(name), id);
create index company_merged on company (merged_into) where merged_into is not null;

create table person (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  company_id uuid references company,
  name text not null,
  network_name text not null default '',
  picture_file_id uuid,
  language text check (language in ('ru', 'en', 'zh')),
  zone text,
  work text not null default '',
  note text not null default '',
  merged_into uuid references person,
  revision integer not null default 1,
  created_at timestamptz not null default now()
);
create index person_workspace on person (workspace_id, lower(name), id);
create index person_company on person (company_id, lower(name)) where company_id is not null;
create index person_merged on person (merged_into) where merged_into is not null;

-- one address of a person on one connection; a person can have several
create table contact (
  id uuid primary key,
  workspace_id uuid not null references workspace,
  -- never moved by a merge, so that a merge can be undone
  person_id uuid not null references person,
  connection_id uuid,
  channel text not null,
  address text not null,
  unique nulls not distinct (connection_id, address)
);
create index contact_person on contact (person_id);
