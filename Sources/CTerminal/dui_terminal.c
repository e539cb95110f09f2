#include "dui_terminal.h"
