#include "edge/connection.hpp"

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include <algorithm>
#include <array>

#include "base/log.hpp"
#include "edge/chunks.hpp"
#include "edge/head_scan.hpp"
#include "edge/receive_buffer.hpp"
#include "edge/request_head.hpp"
#include "edge/response_head.hpp"
#include "edge/wake.hpp"
#include "http/event_stream.hpp"

namespace stoa::edge {
namespace {

using http::Response;
using http::Status;
using std::chrono::milliseconds;
using TlsStream = asio::ssl::stream<Socket>;

// Why there is no request: the status to answer, or nothing where nobody is there to be answered.
using NoRequest = std::optional<Status>;

constexpr std::size_t body_read_bytes = 16 << 10;
constexpr std::size_t linger_bytes_max = 1 << 20;
constexpr std::size_t write_bytes_max = 1 << 20;
constexpr std::size_t unasked_bytes_max = 4 << 10;  // from whoever reads events
constexpr std::string_view continue_line = "HTTP/1.1 100 Continue\r\n\r\n";

Response refusal_with(Status status) { return http::text(status, std::string{http::reason_of(status)} + '\n'); }

Response busy()
{
    auto response = refusal_with(Status::service_unavailable);
    response.with("Retry-After", "1");
    return response;
}

// The last rim: a fault in a handler ends its request and nothing else.
template <class Answer>
auto guarded(Answer answer, decltype(answer()) (*on_fault)()) -> decltype(answer())
{
    try {
        return answer();
    } catch (std::exception const& fault) {
        log::error("request failed", {{"fault", fault.what()}});
    } catch (...) {
        log::error("request failed", {{"fault", "of unknown type"}});
    }
    return on_fault();
}

Response failure() { return refusal_with(Status::internal_server_error); }

template <class Stream>
class Connection final : public Watched {
public:
    Connection(Stream stream, Address peer, IoThread& thread)
        : stream_{std::move(stream)}
        , peer_{peer}
        , peer_text_{peer.to_string()}
        , thread_{thread}
    {
        thread_.watchlist.add(*this);
    }
    ~Connection() override { thread_.watchlist.remove(*this); }
    Connection(Connection const&) = delete;
    Connection& operator=(Connection const&) = delete;

    Work<> run()
    {
        if (!co_await open()) co_return;
        bool goes_on = true;
        while (goes_on) goes_on = co_await serve_one();
        if (events_) co_await say_events();
        if (!is_gone_) co_await close();
    }

    void interrupt() override
    {
        is_interrupted_ = true;
        if (is_idle_ && events_) return wake_->call();
        error_code ignored;
        socket().cancel(ignored);
    }

private:
    static constexpr bool is_tls = std::is_same_v<Stream, TlsStream>;

    Socket& socket()
    {
        if constexpr (is_tls)
            return stream_.next_layer();
        else
            return stream_;
    }
    Limits const& limits() const { return thread_.service.options.limits; }

    void wait_at_most(milliseconds time)
    {
        is_interrupted_ = false;
        deadline_ = SteadyClock::now() + time;
    }

    Work<bool> open()
    {
        if constexpr (is_tls) {
            wait_at_most(limits().header_time);
            is_idle_ = true;
            auto [error] = co_await stream_.async_handshake(asio::ssl::stream_base::server, outcome);
            co_return !error && !is_interrupted_;
        }
        co_return true;
    }

    // Reads a request and answers it; false when the connection is to be closed.
    Work<bool> serve_one()
    {
        auto head = co_await read_head();
        if (!head) {
            co_await refuse(head.error());
            co_return false;
        }
        auto body = co_await read_body(*head);
        if (!body) {
            co_await refuse(body.error());
            co_return false;
        }
        deadline_ = never;
        auto& request = head->request;
        note_sender(request);
        bool has_body = request.method != http::Method::head;
        request.is_late = is_late(request);
        auto response = fast_answer(request);
        if (!response && request.is_late) response = busy();
        if (!response) response = co_await hand_over(request);
        share_ = {};

        bool stays_open = head->keeps_alive && !response->close && !response->events && !thread_.service.is_stopping;
        bool was_sent =
            co_await send(*response, {.is_http_1_0 = head->is_http_1_0, .stays_open = stays_open}, has_body);
        if (was_sent && has_body) events_ = std::move(response->events);
        co_return was_sent&& stays_open;
    }

    // Says events as they come, until they, the reader or the server end. Meanwhile no worker and no buffer is held.
    Work<> say_events()
    {
        wake_ = std::make_shared<Wake>(socket().get_executor());
        events_->attach(Wake::caller(wake_));
        buffer_.release();
        listen_for_end();
        bool is_over = false;
        while (!is_over && !is_gone_) {
            auto taken = events_->take();
            bool const is_stopping = thread_.service.is_stopping;
            is_over = taken.is_over || is_stopping;
            if (is_stopping) taken.text += http::come_back_soon();
            if (taken.text.empty() && is_interrupted_) taken.text = http::heartbeat;
            if (!taken.text.empty()) co_await write(std::array{asio::buffer(taken.text)});
            if (!is_over && !is_gone_) co_await sleep_until_events();
        }
        events_->detach();
        events_.reset();
        co_await stop_listening();
    }

    // A stop wakes those who sleep; whoever was writing just then must not go to sleep after it.
    Work<> sleep_until_events()
    {
        if (thread_.service.is_stopping) co_return;
        wait_at_most(limits().heartbeat_time);
        is_idle_ = true;
        co_await wake_->sleep();
        is_idle_ = false;
        deadline_ = never;
    }

    // Whoever reads events has nothing more to say, so what is heard next is that they have gone.
    void listen_for_end()
    {
        is_listening_ = true;
        stream_.async_read_some(asio::buffer(unasked_), [this](error_code const& error, std::size_t count) {
            unasked_bytes_ += count;
            if (!error && unasked_bytes_ <= unasked_bytes_max) return listen_for_end();
            is_listening_ = false;
            is_gone_ = true;
            wake_->call();
        });
    }

    Work<> stop_listening()
    {
        bool const was_gone = is_gone_;
        error_code ignored;
        socket().cancel(ignored);
        while (is_listening_) co_await wake_->sleep();
        is_gone_ = was_gone;
    }

    Work<Result<RequestHead, NoRequest>> read_head()
    {
        start_waiting_for_head();
        HeadScan scan{limits()};
        while (true) {
            if (auto refusal = scan.advance(buffer_.view())) co_return NoRequest{*refusal};
            if (scan.is_complete()) break;
            if (is_idle_ && thread_.service.is_stopping) co_return NoRequest{};
            bool received = co_await receive();
            if (!received) co_return buffer_.is_empty() ? NoRequest{} : too_slow_or_gone();
            if (is_idle_) wait_at_most(limits().header_time);
            is_idle_ = false;
        }
        auto head = parse_head(buffer_.view().substr(0, scan.bytes()), limits());
        buffer_.consume(scan.bytes());
        if (!head) co_return NoRequest{head.error()};
        co_return std::move(*head);
    }

    void start_waiting_for_head()
    {
        is_idle_ = buffer_.is_empty();
        if (is_idle_) buffer_.rest();
        wait_at_most(is_idle_ && !is_first_ ? limits().idle_time : limits().header_time);
        is_first_ = false;
    }

    Work<Result<Done, NoRequest>> read_body(RequestHead& head)
    {
        if (!head.has_body()) co_return Done{};
        auto most = body_bytes_max(head.request);
        if (head.body_bytes > most) co_return NoRequest{Status::content_too_large};
        if (auto const wanted = head.is_chunked ? most : head.body_bytes; wanted > limits().body_bytes) {
            auto taken = thread_.service.large_bodies.take(wanted);
            if (!taken) co_return NoRequest{Status::service_unavailable};
            share_ = std::move(*taken);
        }
        body_started_ = SteadyClock::now();
        body_received_ = 0;
        body_bytes_per_second_ = least_speed(most);
        if (head.expects_continue && buffer_.is_empty()) {
            bool was_sent = co_await write(std::array{asio::buffer(continue_line)});
            if (!was_sent) co_return NoRequest{};
        }
        if (head.is_chunked) co_return co_await read_chunks(head.request.body, most);
        co_return co_await read_length(head.request.body, head.body_bytes);
    }

    Work<Result<Done, NoRequest>> read_length(std::string& body, std::size_t length)
    {
        while (true) {
            auto part = buffer_.view().substr(0, length - body.size());
            body.append(part);
            buffer_.consume(part.size());
            if (body.size() == length) co_return Done{};
            bool received = co_await receive_body(length - body.size());
            if (!received) co_return too_slow_or_gone();
        }
    }

    Work<Result<Done, NoRequest>> read_chunks(std::string& body, std::size_t bytes_max)
    {
        ChunkDecoder decoder{bytes_max};
        while (true) {
            auto used = decoder.decode(buffer_.view(), body);
            if (!used) co_return NoRequest{used.error()};
            buffer_.consume(*used);
            if (decoder.is_done()) co_return Done{};
            bool received = co_await receive_body(body_read_bytes);
            if (!received) co_return too_slow_or_gone();
        }
    }

    std::size_t body_bytes_max(http::Request const& request) const
    {
        auto const& asked = thread_.service.options.body_bytes_max;
        return asked ? std::min(asked(request), limits().large_body_bytes) : limits().body_bytes;
    }

    // A large body holds a share of the memory that there is for them, so it may not take for ever.
    std::size_t least_speed(std::size_t bytes_max) const
    {
        if (bytes_max <= limits().body_bytes) return limits().body_bytes_per_second;
        auto const seconds = static_cast<std::size_t>(limits().large_body_time.count());
        return std::max(limits().body_bytes_per_second, bytes_max / seconds);
    }

    // Every byte buys a little more time, so that a steady sender may be slow and a stalling one may not.
    Work<bool> receive_body(std::size_t wanted)
    {
        is_interrupted_ = false;
        deadline_ = body_started_ + limits().body_grace + milliseconds{1000 * body_received_ / body_bytes_per_second_};
        auto before = buffer_.view().size();
        bool received = co_await receive(std::min(wanted, body_read_bytes));
        body_received_ += buffer_.view().size() - before;
        co_return received;
    }

    Work<bool> receive(std::size_t wanted = 1)
    {
        auto space = buffer_.space(std::max(wanted, std::size_t{512}));
        auto [error, count] = co_await stream_.async_read_some(asio::buffer(space.data(), space.size()), outcome);
        if (error || is_interrupted_) co_return false;
        buffer_.commit(count);
        co_return true;
    }

    NoRequest too_slow_or_gone() const { return is_interrupted_ ? NoRequest{Status::request_timeout} : NoRequest{}; }

    void note_sender(http::Request& request)
    {
        auto const& proxies = thread_.service.proxies;
        request.received_at = thread_.service.options.clock();
        request.is_tls = is_tls;
        request.remote_address = peer_text_;
        if (!proxies.hold(peer_)) return;
        request.remote_address = proxies.client_of(request, peer_).to_string();
        request.is_tls = is_tls || Proxies::says_tls(request);
    }

    // Nobody's words are in what is only asked for, so nothing is lost when it is refused.
    bool is_late(http::Request const& request)
    {
        auto& overload = thread_.overload;
        if (!request.is_safe() || !overload.wants_to_know()) return false;
        return overload.is_late(time_since_received(socket()), SteadyClock::now());
    }

    std::optional<Response> fast_answer(http::Request const& request)
    {
        auto const& fast_handler = thread_.service.options.fast_handler;
        if (!fast_handler) return std::nullopt;
        return guarded([&] { return fast_handler(request); }, [] { return std::optional{failure()}; });
    }

    // Has a worker answer, while this thread goes on with other connections.
    Work<Response> hand_over(http::Request& request)
    {
        auto start = [&](auto completion) {
            auto resume = std::make_shared<decltype(completion)>(std::move(completion));
            auto answer_and_resume = [this, &request, resume, since = SteadyClock::now()] {
                auto const now = SteadyClock::now();
                auto const waited = std::chrono::duration_cast<milliseconds>(now - since);
                if (request.is_safe() && thread_.service.line_overload.is_late(waited, now)) request.is_late = true;
                resume_with(*resume, guarded([&] { return thread_.service.handler(std::move(request)); }, failure));
            };
            if (!thread_.service.workers.try_submit(answer_and_resume)) resume_with(*resume, busy());
        };
        asio::use_awaitable_t<Executor> token;
        co_return co_await asio::async_initiate<decltype(token), void(Response)>(start, token);
    }

    template <class Completion>
    void resume_with(Completion& completion, Response response)
    {
        asio::post(socket().get_executor(),
                   [completion = std::move(completion), response = std::move(response)]() mutable {
                       std::move(completion)(std::move(response));
                   });
    }

    Work<> refuse(NoRequest why)
    {
        is_gone_ = !why;
        if (why) co_await send(refusal_with(*why), {.stays_open = false}, true);
    }

    Work<bool> send(Response const& response, Exchange exchange, bool with_body)
    {
        exchange.date = thread_.date.at(thread_.service.options.clock());
        std::string head;
        Response const failed = failure();
        Response const* sent = &response;
        try {
            head = head_of(response, exchange);
        } catch (std::invalid_argument const& fault) {
            log::error("response failed", {{"fault", fault.what()}});
            sent = &failed;
            head = head_of(failed, exchange);
        }
        auto body = with_body && may_have_body(sent->status) ? sent->bytes() : std::string_view{};
        co_return co_await write(std::array{asio::buffer(std::string_view{head}), asio::buffer(body)});
    }

    template <class Buffers>
    Work<bool> write(Buffers buffers)
    {
        auto started = SteadyClock::now();
        is_interrupted_ = false;
        auto progress = [&](error_code const& error, std::size_t sent) -> std::size_t {
            auto earned = milliseconds{1000 * sent / limits().body_bytes_per_second};
            deadline_ = std::min(SteadyClock::now(), started + earned) + limits().write_stall;
            return error ? 0 : write_bytes_max;
        };
        auto [error, sent] = co_await asio::async_write(stream_, buffers, progress, outcome);
        is_gone_ = error || is_interrupted_;
        co_return !is_gone_;
    }

    // Closing with bytes unread would reset the connection, and the reset may overtake our answer: so say that we are
    // done and read on for a moment.
    Work<> close()
    {
        wait_at_most(limits().linger_time);
        if constexpr (is_tls) co_await stream_.async_shutdown(outcome);
        error_code error;
        socket().shutdown(Socket::shutdown_send, error);
        for (std::size_t read = 0; !error && !is_interrupted_ && read < linger_bytes_max;) {
            buffer_.rest();
            auto space = buffer_.space();
            auto [failed, count] = co_await socket().async_read_some(asio::buffer(space.data(), space.size()), outcome);
            error = failed;
            read += count;
        }
    }

    Stream stream_;
    Address peer_;
    std::string peer_text_;
    IoThread& thread_;
    ReceiveBuffer buffer_;
    TimePoint body_started_;
    std::size_t body_received_{};
    std::size_t body_bytes_per_second_{};
    BodyBudget::Share share_;
    std::shared_ptr<http::EventStream> events_;
    std::shared_ptr<Wake> wake_;  // with events only
    std::array<char, 16> unasked_{};
    std::size_t unasked_bytes_{};
    bool is_listening_{false};
    bool is_first_{true};
    bool is_interrupted_{false};
    bool is_gone_{false};
};

}  // namespace

Work<> serve(Socket socket, Address peer, Counted counted, IoThread& thread)
{
    auto held = std::move(counted);
    if (thread.service.tls) {
        Connection<TlsStream> connection{TlsStream{std::move(socket), *thread.service.tls}, peer, thread};
        co_await connection.run();
    } else {
        Connection<Socket> connection{std::move(socket), peer, thread};
        co_await connection.run();
    }
}

}  // namespace stoa::edge
