# The files of assets/ and the flags become part of stoa_html: tools/embed_assets compresses them and writes their table.
# The modules of assets/js and the libraries that they import are one file by then, js/stoa.js.
add_executable(embed_assets EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tools/embed_assets.cpp)
target_link_libraries(embed_assets PRIVATE PkgConfig::brotli PkgConfig::deflate PkgConfig::sodium)

# stoa_asset_sources(LINES FILES FOLDER PREFIX GLOB...): the files of a folder, each with the name it has as an asset.
function(stoa_asset_sources lines_out files_out folder prefix)
  list(TRANSFORM ARGN PREPEND ${folder}/ OUTPUT_VARIABLE globs)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${globs})
  list(FILTER files EXCLUDE REGEX "(^|/)\\.|~$|\\.js$")
  set(lines "")
  foreach(file IN LISTS files)
    string(APPEND lines "${prefix}${file}\t${folder}/${file}\n")
  endforeach()
  list(TRANSFORM files PREPEND ${folder}/)
  set(${lines_out} "${lines}" PARENT_SCOPE)
  set(${files_out} "${files}" PARENT_SCOPE)
endfunction()

# stoa_script(BUNDLE MADE): the command that makes it. The libraries' licence asks for its name in every copy.
function(stoa_script bundle_out made)
  find_program(NODE node REQUIRED)
  file(GLOB modules CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/js/*.js)
  set(folder ${CMAKE_SOURCE_DIR}/assets/js)
  set(bundle ${made}/stoa.js)
  string(CONCAT banner "/*! With combobox-nav, dom-input-range, paste-markdown and text-expander-element, "
                       "copyright GitHub, Inc. and contributors, MIT licence. */")
  add_custom_command(
    OUTPUT ${bundle}
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/node_modules/esbuild/bin/esbuild ${folder}/main.js
            --bundle --minify --format=esm --target=es2022 --charset=utf8 --log-level=warning
            --legal-comments=none "--banner:js=${banner}" --inject:${folder}/fragment.js --outfile=${bundle}
    DEPENDS ${modules} ${CMAKE_SOURCE_DIR}/package-lock.json
    COMMENT "Bundling scripts" VERBATIM)
  set(${bundle_out} ${bundle} PARENT_SCOPE)
endfunction()

function(stoa_dependencies_of_html target)
  set(flags ${CMAKE_SOURCE_DIR}/node_modules/flag-icons/flags/4x3)
  if(NOT EXISTS ${flags}/de.svg)
    message(FATAL_ERROR "The flags are missing: run tools/install_npm first")
  endif()
  set(made ${CMAKE_BINARY_DIR}/assets)
  stoa_asset_sources(lines files ${CMAKE_SOURCE_DIR}/assets "" *)
  # Countries have two letters; the longer names are those of regions and organisations.
  stoa_asset_sources(flag_lines flag_files ${flags} flags/ ??.svg)
  stoa_script(script ${made})
  # The list is rewritten only when a file comes or goes, and then the table is made anew.
  file(CONFIGURE OUTPUT ${made}/assets.list CONTENT "${lines}${flag_lines}js/stoa.js\t${script}\n" @ONLY)

  add_custom_command(
    OUTPUT ${made}/asset_table.cpp ${made}/assets.bin
    COMMAND embed_assets ${made}/assets.list ${made}
    DEPENDS embed_assets ${made}/assets.list ${files} ${flag_files} ${script}
    COMMENT "Compressing assets")
  target_sources(${target} PRIVATE ${made}/asset_table.cpp)
  # The bytes come in by an assembler directive, which link-time optimisation and precompiled headers do not see.
  set_source_files_properties(${made}/asset_table.cpp PROPERTIES
    OBJECT_DEPENDS ${made}/assets.bin COMPILE_OPTIONS -fno-lto SKIP_PRECOMPILE_HEADERS ON)
endfunction()
