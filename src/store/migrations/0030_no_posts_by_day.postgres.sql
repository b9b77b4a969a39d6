-- The first post of a day is found by halving positions: an index of times costs every reply more than it saves.
DROP INDEX posts_by_day;
