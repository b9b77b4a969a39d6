-- What members say of themselves, and how they want to read.
ALTER TABLE members ADD COLUMN signature text NOT NULL DEFAULT '';          -- plain, under their posts
ALTER TABLE members ADD COLUMN time_zone text NOT NULL DEFAULT '';          -- "Europe/Dublin"; empty: UTC
ALTER TABLE members ADD COLUMN hides_signatures bigint NOT NULL DEFAULT 0;
ALTER TABLE members ADD COLUMN hides_presence bigint NOT NULL DEFAULT 0;

CREATE TABLE profiles (
    member_id      bigint PRIMARY KEY REFERENCES members (id),
    about          text NOT NULL,          -- Markdown
    links          text NOT NULL,          -- one a line
    birth_month    bigint NOT NULL,       -- 0: not told
    birth_day      bigint NOT NULL,
    birth_year     bigint NOT NULL,       -- 0: not told
    shows_birthday bigint NOT NULL
);
