# The migrations of src/store become part of stoa_store, so that the program carries its schema with it.
function(stoa_dependencies_of_store target)
  set(folder ${CMAKE_SOURCE_DIR}/src/store/migrations)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.sqlite.sql)
  set(rows "")
  foreach(file IN LISTS files)
    string(REPLACE ".sqlite.sql" ".postgres.sql" twin ${file})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file} ${twin})
    get_filename_component(name ${file} NAME_WE)
    string(REGEX MATCH "^[0-9]+" number ${name})
    string(REGEX REPLACE "^0+" "" number ${number})
    file(READ ${file} sqlite)
    file(READ ${twin} postgres)
    string(APPEND rows "    {${number}, \"${name}\", R\"sql(${sqlite})sql\", R\"sql(${postgres})sql\"},\n")
  endforeach()
  set(made ${CMAKE_BINARY_DIR}/migrations/migration_table.cpp)
  file(CONFIGURE OUTPUT ${made} @ONLY CONTENT [=[
#include <array>

#include "store/migration.hpp"

namespace stoa::store {

namespace {

constexpr auto table = std::to_array<Migration>({
@rows@});

}  // namespace

std::span<Migration const> migrations() { return table; }

}  // namespace stoa::store
]=])
  target_sources(${target} PRIVATE ${made})
endfunction()
