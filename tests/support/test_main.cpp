// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"

#ifdef QT_WIDGETS_LIB
#include <QApplication>
using Application = QApplication;
#else
#ifdef QT_GUI_LIB
#include <QGuiApplication>
using Application = QGuiApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif
#endif
#include <QTest>

#include <cstdio>
#include <utility>
#include <vector>

namespace {

using Entry = std::pair<const char*, std::function<std::unique_ptr<QObject>()>>;
std::vector<Entry>& entries() {
    static std::vector<Entry> list;
    return list;
}

}  // namespace

frontdesk::test::Registration::Registration(const char* name, std::function<std::unique_ptr<QObject>()> make) {
    entries().emplace_back(name, std::move(make));
}

int main(int argc, char** argv) {
    Application app(argc, argv);
    const QByteArray wanted = argc > 1 && argv[1][0] != '-' ? argv[1] : "";
    QStringList arguments = app.arguments();
    if (!wanted.isEmpty()) arguments.removeAt(1);
    int failures = 0;
    int ran = 0;
    for (const auto& [name, make] : entries()) {
        if (!wanted.isEmpty() && wanted != name) continue;
        const auto object = make();
        failures += QTest::qExec(object.get(), arguments);
        ++ran;
    }
    if (ran == 0) std::fprintf(stderr, "no test class named '%s'\n", wanted.constData());
    return ran == 0 ? 2 : failures;
}
