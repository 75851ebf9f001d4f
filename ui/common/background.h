// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <functional>
#include <memory>

namespace frontdesk {

/// Drawing and files take tens of milliseconds, too long for the thread of the windows. @p work must not touch a
/// widget.
template <class T>
[[nodiscard]] QFuture<T> runInBackground(std::function<T()> work) {
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)] {
        promise->addResult(work());
        promise->finish();
    });
    return promise->future();
}

}  // namespace frontdesk
