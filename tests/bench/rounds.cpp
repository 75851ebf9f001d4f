// SPDX-License-Identifier: GPL-3.0-or-later
#include "rounds.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace frontdesk::bench {

QString freshFolder(const QString& parent, const QString& name) {
    const QString folder = parent + QLatin1Char('/') + name;
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    return folder;
}

QString copyOfStore(const QString& from, const QString& parent, const QString& name) {
    const QString folder = freshFolder(parent, name);
    for (const QString& file : QDir(from).entryList(QDir::Files)) {
        if (QFile::copy(from + QLatin1Char('/') + file, folder + QLatin1Char('/') + file)) continue;
        std::fprintf(stderr, "%s could not be copied\n", qPrintable(file));
        std::exit(1);
    }
    return folder;
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

}  // namespace frontdesk::bench
