# The files of assets/ and the flags become part of stoa_html: tools/embed_assets compresses them and writes their table.
add_executable(embed_assets EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tools/embed_assets.cpp)
target_link_libraries(embed_assets PRIVATE PkgConfig::brotli PkgConfig::deflate PkgConfig::sodium)

# stoa_asset_sources(LINES FILES FOLDER PREFIX GLOB...): the files of a folder, each with the name it has as an asset.
function(stoa_asset_sources lines_out files_out folder prefix)
  list(TRANSFORM ARGN PREPEND ${folder}/ OUTPUT_VARIABLE globs)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${globs})
  list(FILTER files EXCLUDE REGEX "(^|/)\\.|~$")
  set(lines "")
  foreach(file IN LISTS files)
    string(APPEND lines "${prefix}${file}\t${folder}/${file}\n")
  endforeach()
  list(TRANSFORM files PREPEND ${folder}/)
  set(${lines_out} "${lines}" PARENT_SCOPE)
  set(${files_out} "${files}" PARENT_SCOPE)
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
  # The list is rewritten only when a file comes or goes, and then the table is made anew.
  file(CONFIGURE OUTPUT ${made}/assets.list CONTENT "${lines}${flag_lines}" @ONLY)

  add_custom_command(
    OUTPUT ${made}/asset_table.cpp ${made}/assets.bin
    COMMAND embed_assets ${made}/assets.list ${made}
    DEPENDS embed_assets ${made}/assets.list ${files} ${flag_files}
    COMMENT "Compressing assets")
  target_sources(${target} PRIVATE ${made}/asset_table.cpp)
  # The bytes come in by an assembler directive, which link-time optimisation and precompiled headers do not see.
  set_source_files_properties(${made}/asset_table.cpp PROPERTIES
    OBJECT_DEPENDS ${made}/assets.bin COMPILE_OPTIONS -fno-lto SKIP_PRECOMPILE_HEADERS ON)
endfunction()
