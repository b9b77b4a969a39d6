# The files of assets/ become part of stoa_html: tools/embed_assets compresses them and writes their table.
add_executable(embed_assets EXCLUDE_FROM_ALL ${CMAKE_SOURCE_DIR}/tools/embed_assets.cpp)
target_link_libraries(embed_assets PRIVATE PkgConfig::brotli PkgConfig::deflate PkgConfig::sodium)

function(stoa_dependencies_of_html target)
  set(folder ${CMAKE_SOURCE_DIR}/assets)
  set(made ${CMAKE_BINARY_DIR}/assets)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
  list(FILTER files EXCLUDE REGEX "(^|/)\\.|~$")
  list(JOIN files "\n" lines)
  # The list is rewritten only when a file comes or goes, and then the table is made anew.
  file(CONFIGURE OUTPUT ${made}/assets.list CONTENT "${lines}\n" @ONLY)
  list(TRANSFORM files PREPEND ${folder}/)

  add_custom_command(
    OUTPUT ${made}/asset_table.cpp ${made}/assets.bin
    COMMAND embed_assets ${folder} ${made}/assets.list ${made}
    DEPENDS embed_assets ${made}/assets.list ${files}
    COMMENT "Compressing assets")
  target_sources(${target} PRIVATE ${made}/asset_table.cpp)
  # The bytes come in by an assembler directive, which link-time optimisation and precompiled headers do not see.
  set_source_files_properties(${made}/asset_table.cpp PROPERTIES
    OBJECT_DEPENDS ${made}/assets.bin COMPILE_OPTIONS -fno-lto SKIP_PRECOMPILE_HEADERS ON)
endfunction()
