-- Times are milliseconds since 1970 in UTC. 0 and 1 are false and true. NULL is "nobody" or "not known".

-- Ids are drawn before a row is inserted (store/next_id.cpp), except where nobody else needs to know them.
CREATE SEQUENCE members_id;
CREATE SEQUENCE forums_id;
CREATE SEQUENCE threads_id;
CREATE SEQUENCE posts_id;

CREATE TABLE groups (
    id    bigint PRIMARY KEY,
    name  text NOT NULL UNIQUE,
    allow bigint NOT NULL                -- bits of model/permission.hpp
);

-- Each set of bits is whole: a member's rights do not depend on those of guests.
INSERT INTO groups (id, name, allow) VALUES
    (1, 'guests', 3),                    -- see_forum, read_threads
    (2, 'members', 63),                  -- and start_threads, reply, edit_own_posts, delete_own_posts
    (3, 'moderators', 2047),             -- and see_deleted_posts to pin_and_lock_threads
    (4, 'administrators', 4095);         -- and administer

CREATE TABLE members (
    id             bigint PRIMARY KEY,
    name           text NOT NULL,
    name_key       text NOT NULL,        -- likeness_key(name)
    email          text NOT NULL,
    password_hash  text NOT NULL,        -- empty: cannot log in
    title          text NOT NULL,
    country        text NOT NULL,
    location       text NOT NULL,
    joined_at      bigint,
    seen_at        bigint,
    post_count     bigint NOT NULL DEFAULT 0,
    thread_count   bigint NOT NULL DEFAULT 0,
    staff_group_id bigint,               -- the highest of moderators and administrators: stands on every post
    is_guest       smallint NOT NULL,
    theme          smallint NOT NULL DEFAULT 0,
    density        smallint NOT NULL DEFAULT 0,
    read_floor     bigint NOT NULL,
    extra          text NOT NULL
);
CREATE UNIQUE INDEX members_login ON members (name_key) WHERE password_hash <> '';
CREATE INDEX members_name ON members (name_key) WHERE is_guest = 0;
CREATE INDEX members_joined ON members (joined_at DESC, id DESC) WHERE is_guest = 0 AND joined_at IS NOT NULL;

CREATE TABLE member_groups (
    member_id bigint NOT NULL REFERENCES members (id),
    group_id  bigint NOT NULL REFERENCES groups (id),
    PRIMARY KEY (member_id, group_id)
);

CREATE TABLE forums (
    id             bigint PRIMARY KEY,
    parent_id      bigint REFERENCES forums (id),
    kind           smallint NOT NULL,
    name           text NOT NULL,
    slug           text NOT NULL,
    description    text NOT NULL,
    icon           text NOT NULL,
    position       bigint NOT NULL,
    thread_count   bigint NOT NULL DEFAULT 0,
    post_count     bigint NOT NULL DEFAULT 0,
    last_thread_id bigint,               -- the one with the latest activity
    extra          text NOT NULL
);

CREATE TABLE forum_rules (
    forum_id bigint NOT NULL REFERENCES forums (id),
    group_id bigint NOT NULL REFERENCES groups (id),
    allow    bigint NOT NULL,
    deny     bigint NOT NULL,
    PRIMARY KEY (forum_id, group_id)
);

CREATE TABLE threads (
    id                 bigint PRIMARY KEY,
    forum_id           bigint NOT NULL REFERENCES forums (id),
    title              text NOT NULL,
    slug               text NOT NULL,
    prefix             text NOT NULL,
    tags               text NOT NULL,    -- one a line
    lang               text NOT NULL,
    starter_id         bigint REFERENCES members (id),
    created_at         bigint,
    is_pinned          smallint NOT NULL,
    is_locked          smallint NOT NULL,
    last_position      bigint NOT NULL DEFAULT 0,
    post_count         bigint NOT NULL DEFAULT 0,
    views              bigint NOT NULL,
    last_post_id       bigint,
    last_post_position bigint NOT NULL DEFAULT 0,
    last_author_id     bigint,
    last_post_at       bigint,
    activity_at        bigint NOT NULL,
    people             text NOT NULL DEFAULT '',  -- ids of those who posted last: "7,3,12"
    extra              text NOT NULL
);
-- The columns after the order let a list skip and count from the index alone.
CREATE INDEX threads_forum ON threads (forum_id, activity_at DESC, id DESC, is_pinned);
CREATE INDEX threads_pinned ON threads (forum_id, activity_at DESC, id DESC) WHERE is_pinned = 1;
CREATE INDEX threads_activity ON threads (activity_at DESC, id DESC, forum_id, last_post_position);
CREATE INDEX threads_created ON threads (created_at) WHERE created_at IS NOT NULL;
CREATE INDEX threads_starter ON threads (starter_id);

-- Words of titles and tags, to find threads that are alike.
CREATE TABLE thread_words (
    forum_id  bigint NOT NULL,
    word      text NOT NULL,
    thread_id bigint NOT NULL,
    PRIMARY KEY (forum_id, word, thread_id)
);

-- What a page shows: page 2,000 of a thread costs what page 1 costs.
CREATE TABLE posts (
    thread_id        bigint NOT NULL REFERENCES threads (id),
    position         bigint NOT NULL,    -- from 1, without a gap
    id               bigint NOT NULL,
    author_id        bigint REFERENCES members (id),
    parent_id        bigint,
    created_at       bigint,
    edited_at        bigint,
    is_edited        smallint NOT NULL,
    revision_count   bigint NOT NULL DEFAULT 0,
    deleted_at       bigint,
    deleted_by       bigint,
    likes            bigint NOT NULL,
    renderer_version smallint NOT NULL,
    html             text NOT NULL,
    PRIMARY KEY (thread_id, position)
);
-- deleted_at lets posts be counted from the index alone.
CREATE INDEX posts_author ON posts (author_id, coalesce(created_at, 0) DESC, id DESC, deleted_at);

-- What was typed, by the id of the post: the table that gives ids out and tells where a post stands.
CREATE TABLE post_sources (
    post_id    bigint PRIMARY KEY,
    thread_id  bigint NOT NULL,
    position   bigint NOT NULL,
    revision   bigint NOT NULL DEFAULT 0,  -- grows with each edit, kept or not
    editor_id  bigint,                   -- who wrote this text, and when
    written_at bigint,
    markup     smallint NOT NULL,
    title      text NOT NULL,
    excerpt    text NOT NULL,
    text       text NOT NULL,
    extra      text NOT NULL
);

CREATE TABLE revisions (
    post_id    bigint NOT NULL REFERENCES post_sources (post_id),
    number     bigint NOT NULL,          -- 1 is the oldest
    editor_id  bigint,
    written_at bigint,
    markup     smallint NOT NULL,
    text       text NOT NULL,
    PRIMARY KEY (post_id, number)
);

CREATE TABLE read_marks (
    member_id bigint NOT NULL REFERENCES members (id),
    thread_id bigint NOT NULL,
    position  bigint NOT NULL,
    PRIMARY KEY (member_id, thread_id)
);

CREATE TABLE submissions (
    member_id  bigint NOT NULL,
    token      text NOT NULL,
    post_id    bigint NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (member_id, token)
);
CREATE INDEX submissions_created ON submissions (created_at);

CREATE TABLE sessions (
    key        bytea PRIMARY KEY,        -- SHA-256 of what the browser holds
    member_id  bigint NOT NULL REFERENCES members (id),
    created_at bigint NOT NULL,
    seen_at    bigint NOT NULL,
    expires_at bigint NOT NULL,
    user_agent text NOT NULL
);
CREATE INDEX sessions_member ON sessions (member_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE api_tokens (
    id         bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    key        bytea NOT NULL UNIQUE,
    member_id  bigint NOT NULL REFERENCES members (id),
    name       text NOT NULL,
    created_at bigint NOT NULL,
    used_at    bigint
);
CREATE INDEX api_tokens_member ON api_tokens (member_id);

CREATE TABLE events (
    id        bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    kind      smallint NOT NULL,
    forum_id  bigint NOT NULL,
    thread_id bigint NOT NULL,
    post_id   bigint NOT NULL,
    member_id bigint NOT NULL,
    at        bigint NOT NULL
);

CREATE TABLE consumers (
    name     text PRIMARY KEY,
    event_id bigint NOT NULL
);
CREATE INDEX consumers_event ON consumers (event_id);  -- which of them is behind

CREATE TABLE archives (
    id   bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
    name text NOT NULL UNIQUE
);

-- Which thing of Stoa a record of an imported archive became.
CREATE TABLE imported (
    archive_id bigint NOT NULL,
    type       smallint NOT NULL,
    foreign_id text NOT NULL,
    id         bigint NOT NULL,
    PRIMARY KEY (archive_id, type, foreign_id)
);

CREATE TABLE settings (
    name  text PRIMARY KEY,
    value text NOT NULL
);

-- Numbers about the whole forum that would cost a walk through a table to count.
CREATE TABLE counters (
    name  text PRIMARY KEY,
    value bigint NOT NULL
);
INSERT INTO counters (name, value) VALUES ('members', 0), ('forums_version', 1);
