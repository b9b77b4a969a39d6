#pragma once
#include <atomic>
#include <optional>

#include "store/checkpointer.hpp"
#include "store/connection_pool.hpp"
#include "store/data_folder.hpp"
#include "store/group_commit.hpp"
#include "store/store.hpp"

namespace stoa::store {

// Many connections that read, one thread that writes.
class SqliteStore final : public Store {
public:
    explicit SqliteStore(StoreOptions const& options);
    Engine engine() const override { return Engine::sqlite; }
    // Transactions that were committed, each with one fsync.
    std::uint64_t commit_count() const { return writer_.commit_count(); }
    // Acts that no group has taken up yet.
    std::size_t waiting_count() { return writer_.waiting_count(); }

protected:
    void run_read(std::function<void(Reader&)> const& question) override;
    void run_write(std::function<Verdict(Writer&)> const& act) override;

private:
    std::filesystem::path file_;
    std::optional<FolderLock> lock_;
    Checkpointer checkpointer_;
    GroupCommit writer_;
    ConnectionPool readers_;
};

}  // namespace stoa::store
