// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace boost::asio::ssl {
class context;
}

namespace frontdesk::http {

/// PEM files of a listener that speaks TLS itself.
struct TlsFiles {
    std::string certificate;  ///< the certificate, then those between it and its root
    std::string key;          ///< without a password; only its owner may read it (SR-27)
};

/// Certificate and key in use, with the rules of SR-27: TLS 1.2 and 1.3, ECDHE with AEAD alone, no renegotiation.
/// Files that cannot be used never replace ones that can. One thread at a time.
class TlsKeys {
public:
    explicit TlsKeys(TlsFiles files);
    ~TlsKeys();

    /// Reads the files.
    /// @return why they cannot be used, in English; empty if they are in use now
    [[nodiscard]] std::string load();
    /// Whether a file is not what the last load() found, whatever came of that.
    [[nodiscard]] bool changed() const;
    /// After one load() that worked.
    [[nodiscard]] boost::asio::ssl::context& context() { return *m_context; }

private:
    struct Fingerprint {
        std::int64_t modifiedNs = 0;
        std::int64_t size = -1;
        std::uint64_t inode = 0;
        friend bool operator==(const Fingerprint&, const Fingerprint&) = default;
    };
    [[nodiscard]] static Fingerprint fingerprintOf(const std::string& path);

    const TlsFiles m_files;
    Fingerprint m_certificate;
    Fingerprint m_key;
    std::unique_ptr<boost::asio::ssl::context> m_context;
};

}  // namespace frontdesk::http
