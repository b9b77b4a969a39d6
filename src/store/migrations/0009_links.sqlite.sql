-- Pages that posts link to. `due_at` is when the page is to be asked for; NULL: it has been, or nobody tries any more.
CREATE TABLE link_cards (
    id           INTEGER PRIMARY KEY,
    address      TEXT NOT NULL UNIQUE,
    state        INTEGER NOT NULL,       -- 0 wanted, 1 ready, 2 none
    wanted_by    INTEGER REFERENCES members (id),  -- whose post named it first
    wanted_at    INTEGER NOT NULL,
    due_at       INTEGER,
    tries        INTEGER NOT NULL DEFAULT 0,
    fetched_at   INTEGER,
    host         TEXT NOT NULL DEFAULT '',
    title        TEXT NOT NULL DEFAULT '',
    site         TEXT NOT NULL DEFAULT '',
    description  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX link_cards_due ON link_cards (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX link_cards_wanted ON link_cards (wanted_by, wanted_at);

-- The bare links of a post. `is_due`: the card is there, and the post is to be rendered with it.
CREATE TABLE post_links (
    post_id INTEGER NOT NULL,
    link_id INTEGER NOT NULL REFERENCES link_cards (id),
    is_due  INTEGER NOT NULL,
    PRIMARY KEY (post_id, link_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX post_links_link ON post_links (link_id);
CREATE INDEX post_links_due ON post_links (post_id) WHERE is_due = 1;
