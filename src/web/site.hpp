#pragma once
#include <string>

#include "live/hub.hpp"
#include "live/presence.hpp"
#include "live/replying.hpp"
#include "media/file_store.hpp"
#include "media/pictures.hpp"
#include "store/store.hpp"
#include "web/access_cache.hpp"
#include "web/asset_shelf.hpp"
#include "web/guest_pages.hpp"
#include "web/hosts.hpp"
#include "web/read_tracker.hpp"
#include "web/site_options.hpp"
#include "web/throttle.hpp"

namespace stoa::web {

// All that handlers share.
struct Site {
    Site(store::Store& open_store, live::Presence& whole_presence, media::FileStore& kept_files,
         media::Pictures& all_pictures, SiteOptions wished);

    bool is_https() const { return options.base_url.starts_with("https://"); }

    SiteOptions const options;
    store::Store& store;
    live::Presence& presence;
    live::Hub hub;  // streams open once a jobs::StreamFeed has begun it
    live::Replying replying;
    media::FileStore& files;
    media::Pictures& pictures;
    Hosts const hosts;
    AssetShelf const assets;
    std::string const form_secret;  // signs the keys of forms; the same for all nodes and after a restart
    AccessCache access;
    Throttle throttle;
    ReadTracker reads;
    GuestPages guest_pages;
};

// Where other nodes write (PostgreSQL), with what was heard of them.
Announced announced_so_far(Site const& site);

}  // namespace stoa::web
