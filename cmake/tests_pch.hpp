#include "layers_pch.hpp"

#include <doctest/doctest.h>
