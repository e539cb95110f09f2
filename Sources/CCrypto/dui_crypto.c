#include "dui_crypto.h"
