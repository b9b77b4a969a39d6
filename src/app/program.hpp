#pragma once
#include <memory>
#include <optional>
#include <string>

#include "app/settings.hpp"
#include "edge/server.hpp"
#include "jobs/account_deleting.hpp"
#include "jobs/alerting.hpp"
#include "jobs/data_exporting.hpp"
#include "jobs/link_fetching.hpp"
#include "jobs/mailing.hpp"
#include "jobs/record_reaching.hpp"
#include "jobs/rerendering.hpp"
#include "jobs/streaming.hpp"
#include "jobs/tidying.hpp"
#include "live/presence.hpp"
#include "media/file_store.hpp"
#include "media/pictures.hpp"
#include "store/store.hpp"
#include "web/app.hpp"

namespace stoa::app {

// A running forum: builds everything there is, in the order in which it depends on each other.
class Program {
public:
    explicit Program(Settings const& settings);

    void run();                                                                          // until SIGTERM or SIGINT
    std::string const& address() const { return address_; }                              // "http://127.0.0.1:8080"
    std::string const& public_address() const { return web_->site().options.base_url; }  // behind a proxy another one
    store::Store& store() { return *store_; }

private:
    std::optional<http::Response> answer_at_once(http::Request const& request);

    std::unique_ptr<store::Store> store_;
    std::unique_ptr<media::FileStore> files_;
    media::Pictures pictures_;
    std::unique_ptr<mail::Transport> transport_;
    jobs::Tidying tidying_;
    jobs::Mailing mailing_;
    jobs::Rerendering rerendering_;
    jobs::RecordReaching record_reaching_;
    live::Presence presence_;
    std::unique_ptr<web::App> web_;
    std::optional<jobs::Alerting> alerting_;
    std::optional<jobs::LinkFetching> link_fetching_;
    std::optional<jobs::DataExporting> data_exporting_;
    std::optional<jobs::AccountDeleting> account_deleting_;
    std::unique_ptr<edge::Server> server_;      // goes before all that it asks
    std::optional<jobs::Streaming> streaming_;  // goes before the server, whose streams it calls
    std::string address_;
};

}  // namespace stoa::app
