#include "app/command_line.hpp"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>

#include "app/commands.hpp"
#include "app/invocation.hpp"
#include "app/setting_key.hpp"
#include "media/picture_worker.hpp"

namespace stoa::app {
namespace {

constexpr char const* about = "Stoa: a discussion forum in one program.";

constexpr char const* examples =
    R"(Examples:
)"
#ifndef STOA_WITHOUT_DEMO
    R"(  stoa demo
      An invented community on 127.0.0.1:8080, gone when you stop it.
)"
#endif
    R"(  echo 'a long password' | stoa member add Ada --email ada@example.org --group administrators
  stoa serve --data ./data --listen 127.0.0.1:8080
      Your own forum.
  stoa export forum.jsonl.zst --data ./data
      All of it as one file.

`stoa COMMAND --help` tells more. Every setting is also a key of the --config file and an environment variable:
--site-name, site_name = "..." and STOA_SITE_NAME mean the same.)";

void add_setting(CLI::App& command, Invocation& invocation, SettingKey const& key)
{
    auto take = [&invocation, &key](std::string const& text) { invocation.flags[key.name] = text; };
    command.add_option_function<std::string>(key.flag(), take, std::string{key.help});
}

void add_config_file(CLI::App& command, Invocation& invocation)
{
    command.add_option("--config", invocation.config_file, "TOML file with settings")->check(CLI::ExistingFile);
}

// For commands that only need to find the forum.
void add_store_settings(CLI::App& command, Invocation& invocation)
{
    for (auto const* name : {"data", "database", "s3_endpoint", "s3_bucket", "s3_region", "s3_key_id"})
        add_setting(command, invocation, *find_setting_key(name));
    add_config_file(command, invocation);
}

void add_serve(CLI::App& app, Invocation& invocation)
{
    auto* command = app.add_subcommand("serve", "Run the forum");
    for (auto const& key : setting_keys())
        if (!key.is_secret) add_setting(*command, invocation, key);
    add_config_file(*command, invocation);
    command->footer(
        "Examples:\n"
        "  stoa serve --data ./data --listen 127.0.0.1:8080\n"
        "  stoa serve --config /etc/stoa/stoa.toml --database postgresql://stoa@localhost/stoa\n\n"
        "It logs `listening on http://...` when it is ready and stops on SIGTERM, after the requests in flight.");
    command->callback([&invocation] { invocation.command = serve; });
}

// A build without the demo community (STOA_DEMO in cmake/demo.cmake) does not know the command.
#ifndef STOA_WITHOUT_DEMO
void add_demo(CLI::App& app, Invocation& invocation)
{
    auto* command = app.add_subcommand("demo", "Run an invented community in a throw-away folder");
    for (auto const* name : {"listen", "log_requests", "log_level", "pace"})
        add_setting(*command, invocation, *find_setting_key(name));
    command->footer(
        "Example:\n  stoa demo --listen 127.0.0.1:8081\n\nPrints two ready accounts, an administrator and a member.");
    command->callback([&invocation] { invocation.command = demo; });
}
#else
void add_demo(CLI::App&, Invocation&) {}
#endif

void add_import(CLI::App& app, Invocation& invocation, ImportArguments& arguments)
{
    auto* command = app.add_subcommand("import", "Take in other forums")->require_subcommand(1);
    auto* archive = command->add_subcommand("archive", "Add what open archives hold and this forum does not have yet");
    archive->add_option("FILE", arguments.files, "JSON Lines, plain, .gz or .zst; - for standard input")->required();
    archive->add_flag("--strict", arguments.is_strict, "Stop at the first line with a problem");
    archive->add_flag("--json", arguments.reports_json, "Report as one JSON object for each file");
    archive->add_option("--as", arguments.name,
                        "Name of the site, where the archive does not tell it: runs under one name never double");
    add_store_settings(*archive, invocation);
    archive->footer(
        "Examples:\n"
        "  stoa import archive old-forum.jsonl.zst --data ./data\n"
        "  zcat *.gz | stoa import archive - --as old-forum --data ./data\n\n"
        "May be repeated and cut off at any moment: the next run adds what is missing. The exit status is 0 when\n"
        "every line was loaded. The format is told in docs/archive-format.md.");
    archive->callback(
        [&] { invocation.command = [&](Settings const& settings) { return import_archives(settings, arguments); }; });
}

void add_export(CLI::App& app, Invocation& invocation, std::string& file)
{
    auto* command = app.add_subcommand("export", "Write the whole forum as one open archive");
    command->add_option("FILE", file, "Packed where it ends in .gz or .zst; - for standard output")->required();
    add_store_settings(*command, invocation);
    command->footer("Examples:\n"
                    "  stoa export forum.jsonl.zst --data ./data\n"
                    "  stoa export - --data ./data | gzip > forum.jsonl.gz\n\n"
                    "The file holds e-mail addresses and password hashes: keep it as safe as the forum itself.");
    command->callback(
        [&] { invocation.command = [&](Settings const& settings) { return export_archive(settings, file); }; });
}

void add_check(CLI::App& app, Invocation& invocation)
{
    auto* command =
        app.add_subcommand("check", "Compare every count with what it counts, and ask the database about damage");
    add_store_settings(*command, invocation);
    command->footer("Example:\n  stoa check --data ./data\n\nThe exit status is 0 when nothing was found.");
    command->callback([&invocation] { invocation.command = check; });
}

void add_migrate(CLI::App& app, Invocation& invocation)
{
    auto* command = app.add_subcommand("migrate", "Bring the database up to date (serve does so by itself)");
    add_store_settings(*command, invocation);
    command->footer("Example:\n  stoa migrate --data ./data");
    command->callback([&invocation] { invocation.command = migrate; });
}

void add_member(CLI::App& app, Invocation& invocation, MemberArguments& arguments)
{
    auto* command = app.add_subcommand("member", "Accounts")->require_subcommand(1);
    auto* add = command->add_subcommand("add", "Make an account; the password is read from standard input");
    add->add_option("NAME", arguments.name, "As others will see it")->required();
    add->add_option("--email", arguments.email, "E-mail address")->required();
    add->add_option("--group", arguments.groups, "administrators or moderators; may be repeated");
    add_store_settings(*add, invocation);
    add->footer("Examples:\n"
                "  stoa member add Ada --email ada@example.org --group administrators --data ./data\n"
                "      Asks for the password.\n"
                "  pass show forum/ada | stoa member add Ada --email ada@example.org --data ./data");
    add->callback(
        [&] { invocation.command = [&](Settings const& settings) { return member_add(settings, arguments); }; });
}

void add_routes(CLI::App& app, Invocation& invocation)
{
    auto* command = app.add_subcommand("routes", "List the addresses that the forum answers");
    command->footer("Example:\n  stoa routes");
    command->callback([&invocation] { invocation.command = [](Settings const&) { return print_routes(); }; });
}

// Not for people: the program starts itself with it (media/picture_worker.hpp).
void add_worker(CLI::App& app, Invocation& invocation)
{
    auto* command = app.add_subcommand("worker", "")->require_subcommand(1)->group("");
    auto* pictures = command->add_subcommand("pictures", "");
    pictures->callback(
        [&invocation] { invocation.command = [](Settings const&) { return media::run_picture_worker(); }; });
}

int answer_parse_error(CLI::App const& app, CLI::ParseError const& error)
{
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success)) return app.exit(error);
    std::cerr << "stoa: " << error.what() << "\nTry --help.\n";
    return exit_usage;
}

}  // namespace

int run(int argc, char** argv)
{
    Invocation invocation;
    ImportArguments import;
    std::string export_file;
    MemberArguments member;

    CLI::App app{about, "stoa"};
    app.set_version_flag("--version", "stoa " STOA_VERSION);
    app.set_help_all_flag("--help-all", "Help for all commands");
    app.require_subcommand(1);
    app.footer(examples);
    add_serve(app, invocation);
    add_demo(app, invocation);
    add_import(app, invocation, import);
    add_export(app, invocation, export_file);
    add_check(app, invocation);
    add_migrate(app, invocation);
    add_member(app, invocation, member);
    add_routes(app, invocation);
    add_worker(app, invocation);

    try {
        app.parse(argc, argv);
        return invocation.command(settings_of(invocation, [](char const* name) { return std::getenv(name); }));
    } catch (CLI::ParseError const& error) {
        return answer_parse_error(app, error);
    } catch (SettingFault const& fault) {
        std::cerr << "stoa: " << fault.what() << '\n';
        return exit_usage;
    }
}

}  // namespace stoa::app
