// The helper process for tests of pictures: what `stoa worker pictures` is to the program.
#include "media/picture_worker.hpp"

int main() { return stoa::media::run_picture_worker(); }
