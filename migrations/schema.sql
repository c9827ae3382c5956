-- What all migrations come to. Made by `npm run schema`; a test compares it.

CREATE FUNCTION admin_event_pending() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin
    insert into audit_pending (subject, version) values ('admin:' || new.id, 1);
    return null;
  end $$;

CREATE FUNCTION copy_search() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
    begin
      insert into request_search (request_id, search) values (new.id, new.search)
      on conflict (request_id) do update set search = excluded.search;
      return null;
    end $$;

CREATE FUNCTION event_pending() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin
    insert into audit_pending (subject, version) values (new.request_id, new.version);
    return null;
  end $$;

CREATE FUNCTION refuse_all_but_blanking() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin
    if (new.request_id, new.version) = (old.request_id, old.version)
      and old.texts @> new.texts and old.salts @> new.salts then
      return new;
    end if;
    raise exception 'UPDATE of % is refused: texts can only be blanked', tg_table_name
      using errcode = 'restrict_violation';
  end $$;

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
  begin
    raise exception '% of % is refused: it is append-only', tg_op, tg_table_name
      using errcode = 'restrict_violation';
  end $$;

CREATE FUNCTION same_human(of_platform text, of_person text) RETURNS TABLE(platform text, person text)
    LANGUAGE sql STABLE
    AS $$
      with recursive human (platform, person) as (
        select of_platform, of_person
        union
        select next.platform, next.person from human h cross join lateral (
          select l.other_platform as platform, l.other as person from account_link l
          where l.platform = h.platform and l.person = h.person
          union all
          select o.platform, o.person from account_mail m join account_mail o on o.addresses && m.addresses
          where m.platform = h.platform and m.person = h.person
        ) next
      )
      select human.platform, human.person from human
    $$;

CREATE FUNCTION search_trigrams(search text) RETURNS text[]
    LANGUAGE sql IMMUTABLE STRICT COST 10000
    AS $$
      select array_agg(substr(search, start, 3)) from generate_series(1, char_length(search)) as start
    $$;

CREATE TABLE absence (
    id text NOT NULL,
    platform text NOT NULL,
    person text NOT NULL,
    name text NOT NULL,
    from_day text NOT NULL,
    until_day text NOT NULL,
    stand_in_platform text NOT NULL,
    stand_in text NOT NULL,
    stand_in_name text NOT NULL,
    roles text[] NOT NULL,
    called_off_at timestamp with time zone,
    CONSTRAINT absence_ends_after_it_starts CHECK ((from_day <= until_day))
);

CREATE TABLE account_link (
    platform text NOT NULL,
    person text NOT NULL,
    other_platform text NOT NULL,
    other text NOT NULL,
    used_at timestamp with time zone NOT NULL
);

CREATE TABLE account_mail (
    platform text NOT NULL,
    person text NOT NULL,
    addresses text[] NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    held_at timestamp with time zone NOT NULL
);

CREATE TABLE admin_event (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    type text NOT NULL,
    actor_platform text NOT NULL,
    actor_id text NOT NULL,
    actor_role text NOT NULL,
    facts jsonb NOT NULL,
    key text
);

ALTER TABLE admin_event ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME admin_event_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE audit_entry (
    subject text NOT NULL,
    version integer NOT NULL,
    hash text NOT NULL,
    head integer NOT NULL
);

CREATE TABLE audit_head (
    number integer NOT NULL,
    at timestamp with time zone NOT NULL,
    previous text NOT NULL,
    entries text NOT NULL,
    hash text NOT NULL,
    CONSTRAINT audit_head_number_check CHECK ((number > 0))
);

CREATE TABLE audit_pending (
    subject text NOT NULL,
    version integer NOT NULL
);

CREATE TABLE card (
    id text NOT NULL,
    request_id text NOT NULL,
    platform text NOT NULL,
    feed text NOT NULL,
    channel text,
    message text,
    drawn_version integer DEFAULT 0 NOT NULL,
    drawn_at timestamp with time zone,
    CONSTRAINT card_ref_is_whole CHECK (((channel IS NULL) = (message IS NULL)))
);

CREATE TABLE certificate_end (
    request_id text NOT NULL,
    environment text NOT NULL,
    ends_on text NOT NULL
);

CREATE TABLE channel_language (
    platform text NOT NULL,
    channel text NOT NULL,
    language text NOT NULL
);

CREATE TABLE conversation (
    platform text NOT NULL,
    id text NOT NULL,
    kind text NOT NULL,
    person text,
    within text,
    reference jsonb NOT NULL,
    seen_at timestamp with time zone NOT NULL
);

CREATE TABLE destination (
    name text NOT NULL,
    free_at timestamp with time zone NOT NULL,
    held_until timestamp with time zone
);

CREATE TABLE event (
    request_id text NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    type text NOT NULL,
    actor_platform text NOT NULL,
    actor_id text NOT NULL,
    actor_role text NOT NULL,
    facts jsonb NOT NULL,
    digests jsonb NOT NULL,
    hash text NOT NULL,
    CONSTRAINT event_version_check CHECK ((version > 0))
);

CREATE TABLE event_text (
    request_id text NOT NULL,
    version integer NOT NULL,
    texts jsonb NOT NULL,
    salts jsonb NOT NULL
);

CREATE TABLE feed_channel (
    platform text NOT NULL,
    feed text NOT NULL,
    channel text NOT NULL
);

CREATE TABLE file (
    id text NOT NULL,
    request_id text NOT NULL,
    sha256 text NOT NULL,
    size integer NOT NULL,
    bytes bytea NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT file_has_its_hash CHECK ((encode(sha256(bytes), 'hex'::text) = sha256)),
    CONSTRAINT file_has_its_size CHECK ((octet_length(bytes) = size))
);

CREATE TABLE form_shown (
    key text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE handled (
    key text NOT NULL,
    request_id text NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE import_draft (
    id uuid NOT NULL,
    platform text NOT NULL,
    person text NOT NULL,
    file_sha256 text NOT NULL,
    file_name text NOT NULL,
    cells jsonb NOT NULL,
    plan_sha256 text NOT NULL,
    version integer NOT NULL,
    at timestamp with time zone NOT NULL,
    taken_by text,
    taken_at timestamp with time zone,
    CONSTRAINT import_draft_version_check CHECK ((version > 0))
);

CREATE TABLE imported (
    reference text NOT NULL,
    request_id text NOT NULL,
    file_sha256 text NOT NULL,
    file_row integer NOT NULL,
    row_sha256 text NOT NULL,
    at timestamp with time zone NOT NULL,
    CONSTRAINT imported_file_row_check CHECK ((file_row > 0))
);

CREATE TABLE job_slot (
    job text NOT NULL,
    slot text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE lane (
    name text NOT NULL,
    free_at timestamp with time zone NOT NULL,
    outage_since timestamp with time zone,
    advice text,
    destination text,
    token text,
    message bigint,
    leased_until timestamp with time zone,
    CONSTRAINT lane_lease_is_whole CHECK ((((token IS NULL) = (leased_until IS NULL)) AND ((token IS NULL) = (message IS NULL))))
);

CREATE TABLE link_code (
    digest text NOT NULL,
    platform text NOT NULL,
    person text NOT NULL,
    name text NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    used_at timestamp with time zone,
    tries smallint DEFAULT 0 NOT NULL
);

CREATE TABLE link_try (
    platform text NOT NULL,
    person text NOT NULL,
    at timestamp with time zone NOT NULL
);

CREATE TABLE made_secret (
    name text NOT NULL,
    value text NOT NULL
);

CREATE TABLE mail (
    id text NOT NULL,
    mailbox text NOT NULL,
    fingerprint text NOT NULL,
    message_id text,
    request_id text,
    kind text NOT NULL,
    sender text NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    content jsonb NOT NULL,
    answering jsonb,
    CONSTRAINT mail_state_check CHECK ((state = ANY (ARRAY['open'::text, 'settled'::text]))),
    CONSTRAINT mail_version_check CHECK ((version > 0))
);

CREATE TABLE mail_card (
    mail_id text NOT NULL,
    platform text NOT NULL,
    request_id text,
    channel text NOT NULL,
    message text NOT NULL
);

CREATE TABLE mail_file (
    id text NOT NULL,
    mail_id text NOT NULL,
    bytes bytea NOT NULL
);

CREATE TABLE mailbox (
    name text NOT NULL,
    began_at timestamp with time zone NOT NULL,
    uid_validity text,
    last_uid bigint DEFAULT 0 NOT NULL,
    token text,
    leased_until timestamp with time zone,
    CONSTRAINT mailbox_last_uid_check CHECK ((last_uid >= 0)),
    CONSTRAINT mailbox_lease_is_whole CHECK (((token IS NULL) = (leased_until IS NULL)))
);

CREATE TABLE nudge (
    request_id text NOT NULL,
    holding text NOT NULL,
    threshold text NOT NULL,
    sent_at timestamp with time zone NOT NULL
);

CREATE TABLE numbering (
    prefix text NOT NULL,
    year integer NOT NULL,
    last integer NOT NULL,
    CONSTRAINT numbering_last_check CHECK ((last > 0))
);

CREATE TABLE outbox (
    id bigint NOT NULL,
    lane text NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    urgency smallint NOT NULL,
    request_id text,
    body jsonb,
    state text DEFAULT 'waiting'::text NOT NULL,
    attempts integer DEFAULT 0 NOT NULL,
    faults integer DEFAULT 0 NOT NULL,
    delays integer DEFAULT 0 NOT NULL,
    first_tried_at timestamp with time zone,
    failing_since timestamp with time zone,
    reason text,
    tried_again jsonb,
    given_up jsonb,
    created_at timestamp with time zone NOT NULL,
    settled_at timestamp with time zone,
    CONSTRAINT outbox_pending_has_body CHECK (((body IS NOT NULL) OR (state = 'sent'::text))),
    CONSTRAINT outbox_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'begun'::text, 'sent'::text, 'dead'::text])))
);

ALTER TABLE outbox ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME outbox_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE person_language (
    platform text NOT NULL,
    person text NOT NULL,
    language text NOT NULL,
    used_at timestamp with time zone NOT NULL
);

CREATE TABLE request (
    id text NOT NULL,
    definition text NOT NULL,
    version integer NOT NULL,
    head text NOT NULL,
    state jsonb NOT NULL,
    state_version integer NOT NULL,
    organisation text NOT NULL,
    cbe text NOT NULL,
    status text NOT NULL,
    waiting_parties text[] NOT NULL,
    waiting_since timestamp with time zone,
    environment text,
    held boolean NOT NULL,
    nudge_on text,
    planned_go_live text NOT NULL,
    registered_by text NOT NULL,
    assignee text,
    search text NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT request_state_version_check CHECK ((state_version > 0)),
    CONSTRAINT request_status_check CHECK ((status = ANY (ARRAY['open'::text, 'live'::text, 'refused'::text, 'withdrawn'::text]))),
    CONSTRAINT request_version_check CHECK ((version > 0))
);

CREATE TABLE request_search (
    request_id text NOT NULL,
    search text NOT NULL
);

CREATE TABLE role_grant (
    platform text NOT NULL,
    person text NOT NULL,
    role text NOT NULL,
    name text NOT NULL
);

CREATE TABLE step_time (
    request_id text NOT NULL,
    holding text NOT NULL,
    step smallint NOT NULL,
    working_days integer NOT NULL,
    ended_at timestamp with time zone NOT NULL
);

ALTER TABLE ONLY absence
    ADD CONSTRAINT absence_pkey PRIMARY KEY (id);

ALTER TABLE ONLY account_link
    ADD CONSTRAINT account_link_pkey PRIMARY KEY (platform, person);

ALTER TABLE ONLY account_mail
    ADD CONSTRAINT account_mail_pkey PRIMARY KEY (platform, person);

ALTER TABLE ONLY admin_event
    ADD CONSTRAINT admin_event_key_key UNIQUE (key);

ALTER TABLE ONLY admin_event
    ADD CONSTRAINT admin_event_pkey PRIMARY KEY (id);

ALTER TABLE ONLY audit_entry
    ADD CONSTRAINT audit_entry_pkey PRIMARY KEY (subject, version);

ALTER TABLE ONLY audit_head
    ADD CONSTRAINT audit_head_hash_key UNIQUE (hash);

ALTER TABLE ONLY audit_head
    ADD CONSTRAINT audit_head_pkey PRIMARY KEY (number);

ALTER TABLE ONLY audit_pending
    ADD CONSTRAINT audit_pending_pkey PRIMARY KEY (subject, version);

ALTER TABLE ONLY card
    ADD CONSTRAINT card_pkey PRIMARY KEY (id);

ALTER TABLE ONLY card
    ADD CONSTRAINT card_stands_once UNIQUE (request_id, platform, feed);

ALTER TABLE ONLY certificate_end
    ADD CONSTRAINT certificate_end_pkey PRIMARY KEY (request_id, environment);

ALTER TABLE ONLY channel_language
    ADD CONSTRAINT channel_language_pkey PRIMARY KEY (platform, channel);

ALTER TABLE ONLY conversation
    ADD CONSTRAINT conversation_pkey PRIMARY KEY (platform, id);

ALTER TABLE ONLY destination
    ADD CONSTRAINT destination_pkey PRIMARY KEY (name);

ALTER TABLE ONLY event
    ADD CONSTRAINT event_pkey PRIMARY KEY (request_id, version);

ALTER TABLE ONLY event_text
    ADD CONSTRAINT event_text_pkey PRIMARY KEY (request_id, version);

ALTER TABLE ONLY feed_channel
    ADD CONSTRAINT feed_channel_pkey PRIMARY KEY (platform, feed);

ALTER TABLE ONLY file
    ADD CONSTRAINT file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY form_shown
    ADD CONSTRAINT form_shown_pkey PRIMARY KEY (key);

ALTER TABLE ONLY handled
    ADD CONSTRAINT handled_pkey PRIMARY KEY (key);

ALTER TABLE ONLY import_draft
    ADD CONSTRAINT import_draft_pkey PRIMARY KEY (id);

ALTER TABLE ONLY imported
    ADD CONSTRAINT imported_pkey PRIMARY KEY (reference);

ALTER TABLE ONLY imported
    ADD CONSTRAINT imported_request_id_key UNIQUE (request_id);

ALTER TABLE ONLY job_slot
    ADD CONSTRAINT job_slot_pkey PRIMARY KEY (job, slot);

ALTER TABLE ONLY lane
    ADD CONSTRAINT lane_pkey PRIMARY KEY (name);

ALTER TABLE ONLY link_code
    ADD CONSTRAINT link_code_pkey PRIMARY KEY (digest);

ALTER TABLE ONLY made_secret
    ADD CONSTRAINT made_secret_pkey PRIMARY KEY (name);

ALTER TABLE ONLY mail_card
    ADD CONSTRAINT mail_card_pkey PRIMARY KEY (mail_id, platform);

ALTER TABLE ONLY mail_file
    ADD CONSTRAINT mail_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY mail
    ADD CONSTRAINT mail_is_taken_once UNIQUE (mailbox, fingerprint);

ALTER TABLE ONLY mail
    ADD CONSTRAINT mail_pkey PRIMARY KEY (id);

ALTER TABLE ONLY mailbox
    ADD CONSTRAINT mailbox_pkey PRIMARY KEY (name);

ALTER TABLE ONLY nudge
    ADD CONSTRAINT nudge_pkey PRIMARY KEY (request_id, holding, threshold);

ALTER TABLE ONLY numbering
    ADD CONSTRAINT numbering_pkey PRIMARY KEY (prefix, year);

ALTER TABLE ONLY outbox
    ADD CONSTRAINT outbox_pkey PRIMARY KEY (id);

ALTER TABLE ONLY person_language
    ADD CONSTRAINT person_language_pkey PRIMARY KEY (platform, person);

ALTER TABLE ONLY request
    ADD CONSTRAINT request_pkey PRIMARY KEY (id);

ALTER TABLE ONLY request_search
    ADD CONSTRAINT request_search_pkey PRIMARY KEY (request_id);

ALTER TABLE ONLY role_grant
    ADD CONSTRAINT role_grant_pkey PRIMARY KEY (platform, person, role);

ALTER TABLE ONLY step_time
    ADD CONSTRAINT step_time_pkey PRIMARY KEY (request_id, holding);

CREATE INDEX absence_by_end ON absence USING btree (until_day) WHERE (called_off_at IS NULL);

CREATE INDEX absence_by_stand_in ON absence USING btree (stand_in_platform, stand_in, until_day DESC) WHERE (called_off_at IS NULL);

CREATE INDEX account_mail_by_address ON account_mail USING gin (addresses);

CREATE INDEX certificate_end_by_day ON certificate_end USING btree (ends_on, request_id);

CREATE INDEX conversation_by_age ON conversation USING btree (platform, seen_at DESC);

CREATE INDEX conversation_by_person ON conversation USING btree (platform, person, seen_at DESC) WHERE (person IS NOT NULL);

CREATE INDEX conversation_within ON conversation USING btree (platform, within) WHERE (within IS NOT NULL);

CREATE INDEX event_by_actor ON event USING btree (actor_platform, actor_id, at DESC);

CREATE INDEX event_by_certificate_key ON event USING btree (((facts ->> 'spki'::text))) WHERE (type = ANY (ARRAY['CertificateAccepted'::text, 'CertificateWarned'::text]));

CREATE INDEX event_by_outcome ON event USING btree (type, at) WHERE (type = ANY (ARRAY['RequestRegistered'::text, 'WentLive'::text, 'RequestRefused'::text, 'Withdrawn'::text, 'CertificateAccepted'::text, 'CertificateWarned'::text, 'CertificateRejected'::text]));

CREATE INDEX file_of_request ON file USING btree (request_id);

CREATE INDEX form_shown_at ON form_shown USING btree (at);

CREATE INDEX handled_by_age ON handled USING btree (at);

CREATE INDEX import_draft_at ON import_draft USING btree (at);

CREATE INDEX link_code_by_account ON link_code USING btree (platform, person);

CREATE INDEX link_try_by_account ON link_try USING btree (platform, person, at);

CREATE INDEX mail_by_message_id ON mail USING btree (message_id) WHERE ((message_id IS NOT NULL) AND (request_id IS NOT NULL));

CREATE INDEX mail_file_of_mail ON mail_file USING btree (mail_id);

CREATE INDEX mail_of_none ON mail USING btree (taken_at) WHERE (request_id IS NULL);

CREATE INDEX mail_of_request ON mail USING btree (request_id, taken_at DESC) WHERE (request_id IS NOT NULL);

CREATE INDEX mail_open ON mail USING btree (taken_at, id) WHERE (state = 'open'::text);

CREATE INDEX outbox_dead ON outbox USING btree (settled_at) WHERE (state = 'dead'::text);

CREATE UNIQUE INDEX outbox_draw ON outbox USING btree (key) WHERE ((kind = 'draw'::text) AND (state = 'waiting'::text));

CREATE UNIQUE INDEX outbox_key ON outbox USING btree (key) WHERE (kind <> 'draw'::text);

CREATE INDEX outbox_of_request ON outbox USING btree (request_id);

CREATE INDEX outbox_pending ON outbox USING btree (lane, urgency, id) WHERE (state = ANY (ARRAY['waiting'::text, 'begun'::text]));

CREATE INDEX outbox_settled ON outbox USING btree (settled_at) WHERE (state = 'sent'::text);

CREATE INDEX person_language_by_use ON person_language USING btree (used_at);

CREATE INDEX request_by_age ON request USING btree (waiting_since, updated_at DESC, id) INCLUDE (status, search);

CREATE INDEX request_by_assignee ON request USING btree (assignee, waiting_since, updated_at DESC, id) WHERE (assignee IS NOT NULL);

CREATE INDEX request_by_change ON request USING btree (updated_at DESC, id);

CREATE INDEX request_by_contact ON request USING btree (lower(((state -> 'contact'::text) ->> 'email'::text)), updated_at DESC);

CREATE INDEX request_by_go_live ON request USING btree (planned_go_live, id) WHERE (status = 'open'::text);

CREATE INDEX request_by_nudge ON request USING btree (nudge_on, id) WHERE (nudge_on IS NOT NULL);

CREATE INDEX request_by_organisation ON request USING btree (cbe) WHERE (status = 'live'::text);

CREATE INDEX request_by_party ON request USING btree ((waiting_parties[1]), held, waiting_since, id) INCLUDE (waiting_parties) WHERE (status = 'open'::text);

CREATE INDEX request_by_registrant ON request USING btree (registered_by, waiting_since, updated_at DESC, id);

CREATE INDEX request_by_second_party ON request USING btree ((waiting_parties[2]), waiting_since, id) WHERE ((status = 'open'::text) AND (waiting_parties[2] IS NOT NULL));

CREATE INDEX request_by_third_party ON request USING btree ((waiting_parties[3]), waiting_since, id) WHERE ((status = 'open'::text) AND (waiting_parties[3] IS NOT NULL));

CREATE INDEX request_live ON request USING btree (updated_at DESC, id) INCLUDE (search) WHERE (status = 'live'::text);

CREATE INDEX request_open_by_organisation ON request USING btree (cbe, id) WHERE (status = 'open'::text);

CREATE INDEX request_search_trigrams ON request_search USING gin (search_trigrams(search)) WITH (fastupdate=off);

CREATE INDEX request_validated_early ON request USING btree (id) WHERE ((status = 'open'::text) AND (environment IS NULL) AND ((state -> 'validators'::text) <> '[]'::jsonb));

CREATE INDEX role_grant_by_role ON role_grant USING btree (role);

CREATE INDEX step_time_latest ON step_time USING btree (step, ended_at DESC) INCLUDE (working_days);

CREATE STATISTICS request_parties ON (waiting_parties[1]) FROM request;

CREATE TRIGGER admin_event_is_append_only BEFORE DELETE OR UPDATE ON admin_event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER admin_event_is_kept BEFORE TRUNCATE ON admin_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER admin_event_is_pending AFTER INSERT ON admin_event FOR EACH ROW EXECUTE FUNCTION admin_event_pending();

CREATE TRIGGER audit_entry_is_append_only BEFORE DELETE OR UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_entry_is_kept BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_head_is_append_only BEFORE DELETE OR UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER audit_head_is_kept BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_is_append_only BEFORE DELETE OR UPDATE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_is_kept BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_is_pending AFTER INSERT ON event FOR EACH ROW EXECUTE FUNCTION event_pending();

CREATE TRIGGER event_text_is_append_only BEFORE DELETE ON event_text FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_text_is_kept BEFORE TRUNCATE ON event_text FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER event_text_is_only_blanked BEFORE UPDATE ON event_text FOR EACH ROW EXECUTE FUNCTION refuse_all_but_blanking();

CREATE TRIGGER request_search_follows AFTER UPDATE OF search ON request FOR EACH ROW WHEN ((old.search IS DISTINCT FROM new.search)) EXECUTE FUNCTION copy_search();

CREATE TRIGGER request_search_is_made AFTER INSERT ON request FOR EACH ROW EXECUTE FUNCTION copy_search();

ALTER TABLE ONLY card
    ADD CONSTRAINT card_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id);

ALTER TABLE ONLY certificate_end
    ADD CONSTRAINT certificate_end_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id);

ALTER TABLE ONLY event
    ADD CONSTRAINT event_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id);

ALTER TABLE ONLY event_text
    ADD CONSTRAINT event_text_request_id_version_fkey FOREIGN KEY (request_id, version) REFERENCES event(request_id, version);

ALTER TABLE ONLY file
    ADD CONSTRAINT file_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id);

ALTER TABLE ONLY imported
    ADD CONSTRAINT imported_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id);

ALTER TABLE ONLY mail_card
    ADD CONSTRAINT mail_card_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id);

ALTER TABLE ONLY mail_file
    ADD CONSTRAINT mail_file_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id);

ALTER TABLE ONLY mail
    ADD CONSTRAINT mail_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id);

ALTER TABLE ONLY nudge
    ADD CONSTRAINT nudge_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id);

ALTER TABLE ONLY request_search
    ADD CONSTRAINT request_search_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id);

ALTER TABLE ONLY step_time
    ADD CONSTRAINT step_time_request_id_fkey FOREIGN KEY (request_id) REFERENCES request(id);
