// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

/// Readers of single values of config.env: the value, or why the text is none, as it follows the key in a sentence.
namespace frontdesk::config {

template <class T>
struct Read {
    T value{};
    QString fault;  ///< "is no whole number from 1 to 30"; empty if all is well
};

[[nodiscard]] Read<int> number(const QString& text, int least, int most);
/// true, false, yes, no, on, off, 1, 0
[[nodiscard]] Read<bool> flag(const QString& text);
/// Visible text of at most @p longest characters.
[[nodiscard]] Read<QString> line(const QString& text, int longest);
/// Apart by commas.
[[nodiscard]] QStringList list(const QString& text);
/// https://…, or http:// to a loopback address; without query and fragment. The slash at the end is cut off.
[[nodiscard]] Read<QString> baseUrl(const QString& text);
/// scheme://host[:port]
[[nodiscard]] Read<QString> origin(const QString& text);
/// A numeric address, or a range of them as 10.0.0.0/8.
[[nodiscard]] Read<QString> addressRange(const QString& text);
[[nodiscard]] Read<QString> emailAddress(const QString& text);
/// A file that can be read, as an absolute path. @param secret only its owner may
[[nodiscard]] Read<QString> file(const QString& text, bool secret);
/// A folder as an absolute path; made when it is needed.
[[nodiscard]] Read<QString> folder(const QString& text);
/// Text with {number} or {number:0Nd} once, and perhaps {year} and {prefix}.
[[nodiscard]] Read<QString> invoiceFormat(const QString& text);

[[nodiscard]] bool isLoopbackHost(const QString& host);
/// Whether anybody but its owner may read a file.
[[nodiscard]] bool othersCanRead(const QString& path);

struct HostPort {
    QString host;  ///< numeric
    quint16 port = 0;
};
/// "127.0.0.1:8080", "[::1]:0", "localhost:8080"; 0 picks a free port.
[[nodiscard]] Read<HostPort> listenAddress(const QString& text);

}  // namespace frontdesk::config
