#pragma once
// What people may do, each in one transaction and in files of its own. A handler includes this one.
#include "acts/api_token.hpp"
#include "acts/draft_save.hpp"
#include "acts/forums_mark_read.hpp"
#include "acts/member_log_in.hpp"
#include "acts/member_register.hpp"
#include "acts/post_delete.hpp"
#include "acts/post_edit.hpp"
#include "acts/post_reply.hpp"
#include "acts/profile_edit.hpp"
#include "acts/quote_pick.hpp"
#include "acts/session.hpp"
#include "acts/thread_start.hpp"
