#pragma once
#include <vector>

#include "archive/batch.hpp"
#include "store/store.hpp"

namespace stoa::archive {

// Puts records into the store, some two thousand in a transaction. Each transaction holds the records together with the
// mapping of their identifiers, so whenever an import is cut off, the next run goes on where it stopped.
class Loader {
public:
    Loader(store::Store& store, ImportContext context);

    // False when the import is to stop here.
    bool load(std::vector<Prepared> records);
    void finish();  // what is left, and all counts

    ImportReport const& report() const { return report_; }

private:
    void flush();
    void take_over(Batch& batch);

    store::Store& store_;
    ImportContext context_;
    Cursor cursor_;
    IdCache cache_;
    ImportReport report_;
    std::vector<Prepared> waiting_;
    std::size_t waiting_bytes_{};
};

}  // namespace stoa::archive
