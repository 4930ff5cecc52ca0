#pragma once

// What most of app includes, read once for all.
#include "coreheaders.h"

#include <QtGui>
#include <QtWidgets>
