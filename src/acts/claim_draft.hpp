#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "model/claim.hpp"
#include "model/refusal.hpp"
#include "model/source.hpp"
#include "model/speaker.hpp"

namespace stoa::acts {

// A statement as its form has it.
struct TypedClaim {
    std::string_view wording;
    std::string_view quotation;
    std::string_view lang;
    std::string_view speaker;
    std::string_view speaker_kind;  // of a speaker who is not known yet; empty: a person
    std::string_view role;
    std::string_view via;       // names with commas between them
    std::string_view modality;  // "on_record", "reported", ...
    std::string_view said_as;   // "day", "range", "not_later_than"; empty: unknown, or a day where one is given
    std::string_view said_from;
    std::string_view said_to;
    std::string_view source;  // the number of a source of this thread; "new"; or empty
    std::string_view source_address;
    std::string_view source_headline;
    std::string_view source_publisher;
    std::string_view form_token{};  // double-submit protection
};

// What stands in a statement, once it has passed the rules.
class ClaimDraft {
public:
    static Result<ClaimDraft> parse(TypedClaim const& typed);

    // What is said, without where it is found; the speaker by name alone.
    Claim const& claim() const { return claim_; }
    bool names_speaker() const { return claim_.modality != Modality::anonymous && !claim_.speaker_name.empty(); }
    SpeakerKind speaker_kind() const { return speaker_kind_; }
    // A source that is described anew, or the number of one in claim().source.
    std::optional<Source> const& new_source() const { return new_source_; }
    std::string const& form_token() const { return form_token_; }

private:
    ClaimDraft() = default;
    std::optional<Refusal> take_texts(TypedClaim const& typed);
    std::optional<Refusal> take_time(TypedClaim const& typed);
    std::optional<Refusal> take_source(TypedClaim const& typed);

    Claim claim_;
    SpeakerKind speaker_kind_{SpeakerKind::person};
    std::optional<Source> new_source_;
    std::string form_token_;
};

// That a statement answers another one, of the same thread or of another.
struct AnswerDraft {
    ClaimId claim{};
    ResponseKind kind{ResponseKind::denies};
    bool is_concerned{};
    // By its number, or by its address, which counts where there are both. Nothing where no other statement is named.
    static Result<std::optional<AnswerDraft>> parse(std::string_view claim, std::string_view address,
                                                    std::string_view kind, bool is_concerned);
};

}  // namespace stoa::acts
