#pragma once
// Reading: every page asks here, so that who may see what is decided in one place. What a viewer may not see does not
// exist for them: the refusal is the same as for what was never there.
#include "acts/bookmark.hpp"
#include "acts/dashboard_read.hpp"
#include "acts/draft_read.hpp"
#include "acts/forum_read.hpp"
#include "acts/index_read.hpp"
#include "acts/log_read.hpp"
#include "acts/member_read.hpp"
#include "acts/mention_find.hpp"
#include "acts/post_history_read.hpp"
#include "acts/post_read.hpp"
#include "acts/reactions_read.hpp"
#include "acts/tags_read.hpp"
#include "acts/thread_read.hpp"
#include "acts/whats_new_read.hpp"
