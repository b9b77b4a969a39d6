#include "media/s3_store.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <ctime>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/digest.hpp"

namespace stoa::media {
namespace {

constexpr long connect_seconds_max = 5;
constexpr long answer_seconds_max = 60;
constexpr std::size_t answer_bytes_max = 64u << 20;

struct Answer {
    long status{};
    std::string body;
};

std::string time_now()
{
    auto const now = std::time(nullptr);
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    char text[17];
    std::strftime(text, sizeof text, "%Y%m%dT%H%M%SZ", &parts);
    return text;
}

// Each thread keeps its own, and with it the connection to the store.
CURL* handle_of_thread()
{
    static auto const is_ready = ::curl_global_init(CURL_GLOBAL_DEFAULT);
    struct Freed {
        void operator()(CURL* handle) const { ::curl_easy_cleanup(handle); }
    };
    thread_local std::unique_ptr<CURL, Freed> const handle{::curl_easy_init()};
    if (is_ready != CURLE_OK || !handle) throw std::runtime_error{"libcurl does not start"};
    ::curl_easy_reset(handle.get());
    return handle.get();
}

class HeaderLines {
public:
    HeaderLines() = default;
    ~HeaderLines() { ::curl_slist_free_all(list_); }
    HeaderLines(HeaderLines const&) = delete;
    HeaderLines& operator=(HeaderLines const&) = delete;

    void add(std::string const& line)
    {
        auto* const longer = ::curl_slist_append(list_, line.c_str());
        if (longer == nullptr) throw std::bad_alloc{};
        list_ = longer;
    }
    curl_slist* get() const { return list_; }

private:
    curl_slist* list_{};
};

std::size_t append_to_body(char* bytes, std::size_t, std::size_t count, void* answer)
{
    auto& body = static_cast<Answer*>(answer)->body;
    if (body.size() + count > answer_bytes_max) return 0;
    body.append(bytes, count);
    return count;
}

class S3Store final : public FileStore {
public:
    explicit S3Store(S3Options options)
        : options_{std::move(options)}
        , host_{host_of(options_.endpoint)}
    {
        auto const& bucket = options_.bucket;
        bool const is_bucket =
            !bucket.empty() && bucket.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos;
        if (!is_bucket) throw std::invalid_argument{"\"" + bucket + "\" is no name of a bucket"};
    }

    void put(FileKey const& key, std::string_view bytes) override
    {
        if (exists(key)) return;
        require(ask("PUT", key, bytes, {}), "take", key);
    }

    std::optional<std::string> get(FileKey const& key, FilePart part) override
    {
        if (part.size == 0) return exists(key) ? std::optional{std::string{}} : std::nullopt;
        auto answer = ask("GET", key, {}, range_of(part));
        if (answer.status == 404) return std::nullopt;
        if (answer.status == 416) return std::string{};  // the part begins behind the end
        require(answer, "give", key);
        return std::move(answer.body);
    }

    bool exists(FileKey const& key) override
    {
        auto const answer = ask("HEAD", key, {}, {});
        if (answer.status == 404) return false;
        require(answer, "show", key);
        return true;
    }

    void remove(FileKey const& key) override
    {
        auto const answer = ask("DELETE", key, {}, {});
        if (answer.status != 404) require(answer, "remove", key);
    }

private:
    static std::string host_of(std::string const& endpoint)
    {
        auto const scheme = endpoint.find("://");
        auto const name = scheme == std::string::npos ? std::string{} : endpoint.substr(scheme + 3);
        bool const is_web = endpoint.starts_with("https://") || endpoint.starts_with("http://");
        if (!is_web || name.empty() || name.find('/') != std::string::npos)
            throw std::invalid_argument{"\"" + endpoint + "\" is not like https://s3.example.com"};
        return name;
    }

    static std::string range_of(FilePart const& part)
    {
        if (part.first == 0 && part.size == UINT64_MAX) return {};
        auto range = "bytes=" + std::to_string(part.first) + '-';
        if (part.size <= UINT64_MAX - part.first) range += std::to_string(part.first + part.size - 1);
        return range;
    }

    static void require(Answer const& answer, std::string_view act, FileKey const& key)
    {
        if (answer.status >= 200 && answer.status < 300) return;
        throw std::runtime_error{"the S3 store does not " + std::string{act} + ' ' + key.text() + ": status " +
                                 std::to_string(answer.status)};
    }

    std::string path_of(FileKey const& key) const
    {
        auto const& name = key.text();
        return '/' + options_.bucket + '/' + name.substr(0, 2) + '/' + name.substr(2, 2) + '/' + name;
    }

    void sign(HeaderLines& lines, S3Request const& request) const
    {
        lines.add("Authorization: " + s3_authorization(options_.access, request));
        lines.add("x-amz-content-sha256: " + std::string{request.content_hash});
        lines.add("x-amz-date: " + std::string{request.time});
        if (!request.range.empty()) lines.add("Range: " + std::string{request.range});
        if (request.method == "PUT") lines.add("Content-Type: application/octet-stream");
        lines.add("Expect:");
    }

    Answer ask(char const* method, FileKey const& key, std::string_view body, std::string const& range) const
    {
        auto const path = path_of(key);
        auto const hash = hex(view(sha256(body)));
        auto const time = time_now();
        HeaderLines lines;
        sign(lines, {method, host_, path, range, hash, time});

        auto* const handle = handle_of_thread();
        auto const url = options_.endpoint + path;
        Answer answer;
        ::curl_easy_setopt(handle, CURLOPT_URL, url.c_str());
        ::curl_easy_setopt(handle, CURLOPT_CUSTOMREQUEST, method);
        ::curl_easy_setopt(handle, CURLOPT_HTTPHEADER, lines.get());
        ::curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        ::curl_easy_setopt(handle, CURLOPT_PROXY, "");
        ::curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
        ::curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, connect_seconds_max);
        ::curl_easy_setopt(handle, CURLOPT_TIMEOUT, answer_seconds_max);
        ::curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, append_to_body);
        ::curl_easy_setopt(handle, CURLOPT_WRITEDATA, &answer);
        if (std::string_view{method} == "HEAD") ::curl_easy_setopt(handle, CURLOPT_NOBODY, 1L);
        if (std::string_view{method} == "PUT") {
            ::curl_easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(body.size()));
            ::curl_easy_setopt(handle, CURLOPT_POSTFIELDS, body.data());
        }
        auto const outcome = ::curl_easy_perform(handle);
        if (outcome != CURLE_OK)
            throw std::runtime_error{std::string{"the S3 store does not answer: "} + ::curl_easy_strerror(outcome)};
        ::curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
        return answer;
    }

    S3Options const options_;
    std::string const host_;
};

}  // namespace

std::unique_ptr<FileStore> open_s3_store(S3Options options) { return std::make_unique<S3Store>(std::move(options)); }

}  // namespace stoa::media
