# The demo community becomes part of the program: demo/compile.py makes an archive of its folder, and the assembler
# includes it in src/app/demo_archive.cpp.
find_package(Python3 REQUIRED COMPONENTS Interpreter)

function(stoa_dependencies_of_app target)
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
  target_compile_definitions(${target} PRIVATE STOA_VERSION="${PROJECT_VERSION}")
endfunction()
