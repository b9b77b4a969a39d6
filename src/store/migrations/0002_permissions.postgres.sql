-- Permissions that came after the first twelve; the sets are again whole (model/permission.hpp).
UPDATE groups SET allow = 492581209272323 WHERE id = 1;   -- guests: reading
UPDATE groups SET allow = 26951231167459391 WHERE id = 2;  -- members: and writing
UPDATE groups SET allow = 243192180854749183 WHERE id = 3;  -- moderators: and looking after forums
UPDATE groups SET allow = 9223372036854775807 WHERE id = 4;  -- administrators: everything
