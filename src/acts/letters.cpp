#include "acts/letters.hpp"

#include "mail/letter.hpp"
#include "store/mail.hpp"

namespace stoa::acts {
namespace {

constexpr std::string_view not_you =
    "If this was not you, you need not do anything: without this link nothing happens.";

void queue(store::Writer& db, std::string_view email, std::string subject, mail::Letter const& letter, Instant now)
{
    // Some members came with an import and have no address.
    if (email.empty()) return;
    store::queue_letter(db,
                        {.recipient = std::string{email},
                         .subject = std::move(subject),
                         .text = mail::text_of(letter),
                         .html = std::string{mail::html_of(letter).view()}},
                        now);
}

std::string link(LetterHead const& head, std::string_view path, std::string_view token)
{
    return head.base_url + std::string{path} + "?token=" + std::string{token};
}

std::string greeting(std::string_view name) { return "Hello " + std::string{name} + ","; }

}  // namespace

void write_confirm_email(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                         std::string_view token, Instant now)
{
    queue(db, email, "Confirm your address for " + head.site_name,
          {.site_name = head.site_name,
           .heading = "Confirm your address",
           .paragraphs = {greeting(name), "welcome! Please confirm that this address is yours. The link works for "
                                          "three days and once."},
           .action = "Confirm this address",
           .address = link(head, "/confirm-email", token),
           .explanation = "You get this because somebody registered with this address. " + std::string{not_you}},
          now);
}

void write_email_is_known(store::Writer& db, LetterHead const& head, std::string_view email, Instant now)
{
    queue(db, email, "You have an account at " + head.site_name,
          {.site_name = head.site_name,
           .heading = "You have an account already",
           .paragraphs = {"Somebody wished to use this address for another account. It belongs to yours, and will go "
                          "on doing so.",
                          "If it was you: log in with this address. If you have forgotten the password, ask for a new "
                          "one on the page for log-in."},
           .action = "Log in",
           .address = head.base_url + "/login",
           .explanation = "If it was not you, you need not do anything."},
          now);
}

void write_reset_password(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                          std::string_view token, Instant now)
{
    queue(db, email, "A new password for " + head.site_name,
          {.site_name = head.site_name,
           .heading = "Choose a new password",
           .paragraphs = {greeting(name), "here you can choose a new password. The link works for one hour and once."},
           .action = "Choose a new password",
           .address = link(head, "/password-reset/new", token),
           .explanation = "You get this because somebody asked for it on the page for log-in. " + std::string{not_you}},
          now);
}

void write_change_email(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                        std::string_view token, Instant now)
{
    queue(db, email, "Confirm your new address for " + head.site_name,
          {.site_name = head.site_name,
           .heading = "Confirm your new address",
           .paragraphs = {greeting(name), "please confirm that this is to be the address of your account. The link "
                                          "works for three days and once."},
           .action = "Use this address",
           .address = link(head, "/confirm-email", token),
           .explanation = "You get this because a member gave this address as a new one. " + std::string{not_you}},
          now);
}

void write_notice(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view what, Instant now)
{
    queue(db, email, "Your account at " + head.site_name + " was changed",
          {.site_name = head.site_name,
           .heading = "Your account was changed",
           .paragraphs = {std::string{what},
                          "If this was not you, ask for a new password at once: it ends all sessions."},
           .action = "Ask for a new password",
           .address = head.base_url + "/password-reset",
           .explanation = "You get this whenever something about logging in to your account changes."},
          now);
}

void write_application_waits(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                             Instant now)
{
    queue(db, email, "Your registration at " + head.site_name + " waits for approval",
          {.site_name = head.site_name,
           .heading = "Your registration waits for approval",
           .paragraphs = {greeting(name), "thank you for joining. Somebody will look at your registration before you "
                                          "can write. Until then you can log in and read. We write to you once it is "
                                          "decided."},
           .action = "Read meanwhile",
           .address = head.base_url + "/",
           .explanation = "You get this because you registered with this address."},
          now);
}

void write_application_approved(store::Writer& db, LetterHead const& head, std::string_view email,
                                std::string_view name, Instant now)
{
    queue(db, email, "Welcome to " + head.site_name,
          {.site_name = head.site_name,
           .heading = "Your registration is approved",
           .paragraphs = {greeting(name), "welcome! From now on you can take part."},
           .action = "Log in",
           .address = head.base_url + "/login",
           .explanation = "You get this because you registered with this address."},
          now);
}

void write_application_refused(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                               std::string_view reason, Instant now)
{
    mail::Letter letter{
        .site_name = head.site_name,
        .heading = "Your registration was refused",
        .paragraphs = {greeting(name), "thank you for your interest. We do not take your registration."},
        .action = "Read as a guest",
        .address = head.base_url + "/",
        .explanation = "You get this because you registered with this address. The account and what you "
                       "said there will be deleted in fourteen days."};
    if (!reason.empty()) letter.paragraphs.push_back("The reason: " + std::string{reason});
    queue(db, email, "Your registration at " + head.site_name, letter, now);
}

void write_application_over(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                            Instant now)
{
    queue(db, email, "Your registration at " + head.site_name,
          {.site_name = head.site_name,
           .heading = "Your registration has ended",
           .paragraphs = {greeting(name), "nobody approved your registration in sixty days, so we deleted the account "
                                          "and what you said there. You are welcome to register again."},
           .action = "Register again",
           .address = head.base_url + "/register",
           .explanation = "You get this because you registered with this address."},
          now);
}

void write_data_ready(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                      Instant now)
{
    queue(db, email, "Your data at " + head.site_name,
          {.site_name = head.site_name,
           .heading = "Your data are ready",
           .paragraphs = {greeting(name), "the file with your posts and all else that the forum keeps of you is ready. "
                                          "You can download it for a week, once you are logged in."},
           .action = "Download it",
           .address = head.base_url + "/account/data",
           .explanation = "You get this because you asked for your data. If it was not you, change your password."},
          now);
}

}  // namespace stoa::acts
