// SPDX-License-Identifier: GPL-3.0-or-later
/// What nearly every file includes, read once per target (FRONTDESK_PCH). Files name their includes all the same: they
/// build without this one. A header is here only where the target can find it.
#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#if __has_include(<QString>)
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTimeZone>

#include <tl/expected.hpp>
#endif

#if __has_include(<QWidget>)
#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QWidget>
#endif

#if __has_include(<QTest>)
#include <QTest>
#endif
