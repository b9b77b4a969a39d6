# The commonest passwords become part of stoa_acts: nobody is asked over the network whether a password is one.
find_program(NODE node REQUIRED)

function(stoa_dependencies_of_acts target)
  set(ranked ${CMAKE_SOURCE_DIR}/node_modules/@zxcvbn-ts/language-common/src/passwords.json)
  if(NOT EXISTS ${ranked})
    message(FATAL_ERROR "The list of common passwords is missing: run tools/install_npm first")
  endif()
  set(tool ${CMAKE_SOURCE_DIR}/tools/list_common_passwords.mjs)
  set(made ${CMAKE_BINARY_DIR}/passwords/common_password_list.cpp)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/passwords)
  add_custom_command(
    OUTPUT ${made}
    COMMAND ${NODE} ${tool} ${ranked} 8 ${made}
    DEPENDS ${tool} ${ranked}
    COMMENT "Listing common passwords")
  target_sources(${target} PRIVATE ${made})
endfunction()
