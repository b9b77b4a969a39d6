# The demo community becomes part of the program: demo/compile.py makes an archive of its folder, and the assembler
# includes it in src/app/demo_archive.cpp.
option(STOA_DEMO "`stoa demo`, with the demo community. A forum needs neither: OFF leaves both out" ON)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(stoa_dependencies_of_app target)
  target_compile_definitions(${target} PRIVATE STOA_VERSION="${PROJECT_VERSION}")
  if(NOT STOA_DEMO)
    file(GLOB sources ${CMAKE_SOURCE_DIR}/src/app/demo*.cpp)
    set_source_files_properties(${sources} PROPERTIES HEADER_FILE_ONLY ON)
    target_compile_definitions(${target} PRIVATE STOA_WITHOUT_DEMO)
    return()
  endif()
  set(folder ${CMAKE_SOURCE_DIR}/demo)
  set(archive ${CMAKE_BINARY_DIR}/demo/community.jsonl)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${folder}/*)
  add_custom_command(
    OUTPUT ${archive}
    COMMAND ${Python3_EXECUTABLE} ${folder}/compile.py ${folder} ${archive}
    DEPENDS ${files}
    COMMENT "Compiling the demo community")
  # Link-time optimisation and precompiled headers do not see what an assembler directive brings in.
  set_source_files_properties(${CMAKE_SOURCE_DIR}/src/app/demo_archive.cpp PROPERTIES
    OBJECT_DEPENDS ${archive} COMPILE_DEFINITIONS "STOA_DEMO_ARCHIVE=\"${archive}\""
    COMPILE_OPTIONS -fno-lto SKIP_PRECOMPILE_HEADERS ON)
endfunction()
