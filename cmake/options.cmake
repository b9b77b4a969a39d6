option(STOA_TESTS "Build the tests" ON)
option(STOA_SANITIZE "Address and undefined-behaviour sanitizers" OFF)
option(STOA_SANITIZE_THREAD "Thread sanitizer" OFF)
option(STOA_FUZZ "Build the fuzz targets (clang)" OFF)
option(STOA_PCH "Precompile the standard headers" ON)
option(STOA_UNITY "Compile several small files as one" ON)
option(STOA_LTO "Link-time optimisation" OFF)

find_program(CCACHE ccache)
if(CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers are cacheable only with these two: see the ccache manual, "Precompiled headers".
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
  set(STOA_CCACHE ON)
endif()

add_library(stoa_options INTERFACE)
target_compile_options(stoa_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion -Wno-sign-conversion
  -Wimplicit-fallthrough -Werror=return-type -Werror=switch
  -fstack-protector-strong $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-fcf-protection>)
# The library's own assertions stay on in every build: an out-of-range index is a stopped request, never a wild read.
target_compile_definitions(stoa_options INTERFACE _GLIBCXX_ASSERTIONS)
if(CMAKE_BUILD_TYPE STREQUAL "Release" OR CMAKE_BUILD_TYPE STREQUAL "RelWithDebInfo")
  target_compile_options(stoa_options INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
endif()
# Everything ends in an executable, so libraries are compiled for one as well: all share one precompiled header.
target_compile_options(stoa_options INTERFACE -fPIE)
target_link_options(stoa_options INTERFACE -pie -Wl,-z,relro,-z,now,-z,noexecstack)

find_program(MOLD mold)
if(MOLD AND NOT STOA_FUZZ)
  target_link_options(stoa_options INTERFACE -fuse-ld=mold)
endif()

if(STOA_LTO)
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ON)
endif()

# Undefined behaviour is watched in what people run. In the tests' own files it would double the time they take to compile.
add_library(stoa_watched INTERFACE)
if(STOA_SANITIZE)
  target_compile_options(stoa_options INTERFACE -fsanitize=address -fno-omit-frame-pointer)
  target_compile_options(stoa_watched INTERFACE -fsanitize=undefined -fno-sanitize-recover=undefined)
  target_link_options(stoa_options INTERFACE -fsanitize=address,undefined)
endif()
if(STOA_SANITIZE_THREAD)
  target_compile_options(stoa_options INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(stoa_options INTERFACE -fsanitize=thread)
endif()

# Precompiled headers of nothing but the standard library, and doctest for tests: what a layer may include stays visible in
# its own files. One for all layers and one for all tests, since those are compiled with other options.
function(stoa_reuse_precompiled target kind)
  if(NOT STOA_PCH)
    return()
  endif()
  set(owner stoa_${kind}_pch)
  if(NOT TARGET ${owner})
    file(WRITE ${CMAKE_BINARY_DIR}/${kind}_pch.cpp "")
    add_library(${owner} OBJECT ${CMAKE_BINARY_DIR}/${kind}_pch.cpp)
    target_link_libraries(${owner} PRIVATE stoa_options ${ARGN})
    target_precompile_headers(${owner} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/${kind}_pch.hpp)
  endif()
  target_precompile_headers(${target} REUSE_FROM ${owner})
  if(STOA_CCACHE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${target} PRIVATE -fpch-preprocess)
  endif()
endfunction()

function(stoa_precompile_layer target)
  target_link_libraries(${target} PRIVATE stoa_options stoa_watched)
  stoa_reuse_precompiled(${target} layers stoa_watched)
endfunction()

function(stoa_precompile_tests target)
  target_link_libraries(${target} PRIVATE stoa_options stoa_testing)
  stoa_reuse_precompiled(${target} tests stoa_testing)
endfunction()

# Most files are small and most of their time goes into headers: twelve at a time take a quarter of it. STOA_UNITY=OFF and
# clang-tidy (make check) see each file alone, so that none lives from another's includes.
function(stoa_compile_together target)
  if(STOA_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 12)
    # What a file of its own keeps in its unnamed namespace looks to GCC like something of a header.
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANG_AND_ID:CXX,GNU>:-Wno-subobject-linkage>)
  endif()
endfunction()
