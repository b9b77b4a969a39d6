-- What members say of themselves, and how they want to read.
ALTER TABLE members ADD COLUMN signature TEXT NOT NULL DEFAULT '';          -- plain, under their posts
ALTER TABLE members ADD COLUMN time_zone TEXT NOT NULL DEFAULT '';          -- "Europe/Dublin"; empty: UTC
ALTER TABLE members ADD COLUMN hides_signatures INTEGER NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN hides_presence INTEGER NOT NULL DEFAULT 0;

CREATE TABLE profiles (
    member_id      INTEGER PRIMARY KEY REFERENCES members (id),
    about          TEXT NOT NULL,          -- Markdown
    links          TEXT NOT NULL,          -- one a line
    birth_month    INTEGER NOT NULL,       -- 0: not told
    birth_day      INTEGER NOT NULL,
    birth_year     INTEGER NOT NULL,       -- 0: not told
    shows_birthday INTEGER NOT NULL
) STRICT;
