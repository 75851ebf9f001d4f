// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/device_name.h"

#include "app/domain/text.h"

#include <array>

namespace frontdesk::api {
namespace {

constexpr qsizetype kMaxLength = 60;

struct Sign {
    std::string_view mark;
    const char* name;
};

// Browsers name those they descend from as well: the youngest comes first.
constexpr std::array<Sign, 8> kBrowsers{{{"Edg/", "Edge"},
                                         {"EdgA/", "Edge"},
                                         {"OPR/", "Opera"},
                                         {"SamsungBrowser/", "Samsung Internet"},
                                         {"Firefox/", "Firefox"},
                                         {"FxiOS/", "Firefox"},
                                         {"Chrome/", "Chrome"},
                                         {"Safari/", "Safari"}}};
// Android says Linux too, and an iPhone says Mac OS X.
constexpr std::array<Sign, 7> kSystems{{{"iPhone", "iPhone"},
                                        {"iPad", "iPad"},
                                        {"Android", "Android"},
                                        {"Windows", "Windows"},
                                        {"Mac OS X", "macOS"},
                                        {"CrOS", "ChromeOS"},
                                        {"Linux", "Linux"}}};

template <size_t Count>
QString firstOf(const std::array<Sign, Count>& signs, std::string_view text) {
    for (const Sign& sign : signs)
        if (text.find(sign.mark) != std::string_view::npos) return QString::fromLatin1(sign.name);
    return {};
}

/// "curl" of "curl/7.88.1 …".
QString productOf(std::string_view userAgent) {
    const auto product = userAgent.substr(0, userAgent.find_first_of("/ ("));
    return cleanLine(QString::fromUtf8(product.data(), static_cast<qsizetype>(product.size()))).left(kMaxLength);
}

}  // namespace

QString deviceName(std::string_view userAgent) {
    const QString browser = firstOf(kBrowsers, userAgent);
    if (browser.isEmpty()) return productOf(userAgent);
    const QString system = firstOf(kSystems, userAgent);
    return system.isEmpty() ? browser : QStringLiteral("%1 on %2").arg(browser, system);
}

}  // namespace frontdesk::api
