-- What members say to each other apart from the forums.
CREATE TABLE conversations (
    id              INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice: an old link must not lead to another's
    title           TEXT NOT NULL,
    title_words     TEXT NOT NULL,           -- in small letters: for the search
    starter_id      INTEGER NOT NULL REFERENCES members (id),
    created_at      INTEGER NOT NULL,
    message_count   INTEGER NOT NULL,        -- and the position of the last
    last_message_id INTEGER NOT NULL,
    last_author_id  INTEGER NOT NULL,
    last_message_at INTEGER NOT NULL
) STRICT;
CREATE INDEX conversations_starter ON conversations (starter_id, created_at);

CREATE TABLE participants (
    member_id       INTEGER NOT NULL REFERENCES members (id),
    conversation_id INTEGER NOT NULL REFERENCES conversations (id),
    attendance      INTEGER NOT NULL,        -- model/conversation.hpp
    joined_at       INTEGER NOT NULL,
    read_position   INTEGER NOT NULL,
    is_starter      INTEGER NOT NULL,
    is_hidden       INTEGER NOT NULL,        -- begun by somebody whom the member ignores
    is_unread       INTEGER NOT NULL DEFAULT 0,
    is_starred      INTEGER NOT NULL DEFAULT 0,
    is_muted        INTEGER NOT NULL DEFAULT 0,
    last_message_at INTEGER NOT NULL,        -- of the conversation: lists are in this order
    PRIMARY KEY (member_id, conversation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX participants_conversation ON participants (conversation_id, member_id);
CREATE INDEX participants_latest ON participants (member_id, last_message_at DESC, conversation_id DESC, is_unread,
                                                  is_starred, is_starter)
    WHERE attendance = 1 AND is_hidden = 0;
CREATE INDEX participants_unread ON participants (member_id) WHERE attendance = 1 AND is_hidden = 0 AND is_unread = 1;

CREATE TABLE messages (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id  INTEGER NOT NULL REFERENCES conversations (id),
    position         INTEGER NOT NULL,        -- from 1, without gaps
    author_id        INTEGER NOT NULL REFERENCES members (id),
    created_at       INTEGER NOT NULL,
    edited_at        INTEGER,
    markup           INTEGER NOT NULL,
    text             TEXT NOT NULL,           -- empty: it went with the account of its author
    html             TEXT NOT NULL,
    renderer_version INTEGER NOT NULL,
    words            TEXT NOT NULL,           -- in small letters, without markup: for the search
    attachment_count INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX messages_place ON messages (conversation_id, position);
CREATE INDEX messages_author ON messages (author_id);
CREATE INDEX messages_rendering ON messages (renderer_version, id);

-- Messages that were reported, as they were then: the only part of a conversation that moderators ever see.
CREATE TABLE reports (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    reporter_id INTEGER NOT NULL REFERENCES members (id),
    message_id  INTEGER NOT NULL,            -- may be gone
    reason      TEXT NOT NULL,
    created_at  INTEGER NOT NULL,
    closed_at   INTEGER,
    closed_by   INTEGER,
    outcome     TEXT NOT NULL DEFAULT ''     -- what the moderator says about it
) STRICT;
CREATE UNIQUE INDEX reports_open ON reports (message_id, reporter_id) WHERE closed_at IS NULL;
CREATE INDEX reports_oldest ON reports (created_at, id) WHERE closed_at IS NULL;
CREATE INDEX reports_closed ON reports (closed_at DESC, id DESC) WHERE closed_at IS NOT NULL;
CREATE TABLE reported_messages (
    report_id  INTEGER NOT NULL REFERENCES reports (id),
    position   INTEGER NOT NULL,
    author_id  INTEGER NOT NULL REFERENCES members (id),
    created_at INTEGER NOT NULL,
    html       TEXT NOT NULL,
    PRIMARY KEY (report_id, position)
) STRICT, WITHOUT ROWID;

ALTER TABLE uploads ADD COLUMN message_id INTEGER;                          -- the message that carries it
CREATE INDEX uploads_message ON uploads (message_id) WHERE message_id IS NOT NULL;
ALTER TABLE drafts ADD COLUMN recipients TEXT NOT NULL DEFAULT '';          -- of a new conversation, as typed
ALTER TABLE submissions ADD COLUMN message_id INTEGER NOT NULL DEFAULT 0;   -- what the form made, if no post
ALTER TABLE events ADD COLUMN message_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alerts ADD COLUMN conversation_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN unread_conversations INTEGER NOT NULL DEFAULT 0;  -- counted up to 100
ALTER TABLE members ADD COLUMN writers INTEGER NOT NULL DEFAULT 0;          -- who may begin conversations with them

-- Everybody is told of messages and, who settles them, of reports (bits 7 and 8), unless they want no letters at all.
UPDATE members SET alert_kinds = alert_kinds | 384;
UPDATE members SET letter_kinds = letter_kinds | 384 WHERE letter_kinds <> 0;
