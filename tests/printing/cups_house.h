// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace frontdesk::test {

/// A CUPS of its own with one raw queue, "Grill", whose printer is a folder of this test: it keeps the jobs it was sent
/// and is in the trouble it is told. The environment of this process leads libcups to it.
class CupsHouse {
public:
    CupsHouse();
    ~CupsHouse();
    /// Starts the scheduler. @return whether it answers
    [[nodiscard]] bool start();

    /// What the backend reports until it is mended: "connecting-to-device", "media-empty-error"; empty: nothing.
    void setTrouble(const QByteArray& reason);
    /// The jobs that reached the printer, oldest first.
    [[nodiscard]] QList<QByteArray> jobs() const;

private:
    [[nodiscard]] QString path(const char* name) const;
    void write(const char* name, const QByteArray& text) const;
    void makeServerFolders() const;
    void makeBackend() const;
    void makeConfiguration() const;

    QTemporaryDir m_folder;
    QProcess m_scheduler;
};

}  // namespace frontdesk::test
