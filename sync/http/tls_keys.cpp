// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/http/tls_keys.h"

#include <utility>

#include <boost/asio/ssl/context.hpp>

#include <sys/stat.h>
#include <unistd.h>

namespace frontdesk::http {

namespace ssl = boost::asio::ssl;
using boost::system::error_code;

namespace {

// Of TLS 1.2; every suite of TLS 1.3 is ECDHE with AEAD.
constexpr char kSuites[] = "ECDHE+AESGCM:ECDHE+CHACHA20";

/// Why the key's file may not be used; empty if it may.
std::string whyNotPrivate(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0 || ::access(path.c_str(), R_OK) != 0) return path + " cannot be read";
    if ((info.st_mode & (S_IRWXG | S_IRWXO)) != 0) return path + " can be read by others; chmod 600 keeps it private";
    return {};
}

void allowStrongTlsOnly(ssl::context& context) {
    SSL_CTX* raw = context.native_handle();
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(raw, kSuites);
    SSL_CTX_set_options(raw, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(raw, SSL_MODE_RELEASE_BUFFERS);  // 34 KiB less for a connection that waits
}

}  // namespace

TlsKeys::TlsKeys(TlsFiles files) : m_files(std::move(files)) {}
TlsKeys::~TlsKeys() = default;

std::string TlsKeys::load() {
    m_certificate = fingerprintOf(m_files.certificate);
    m_key = fingerprintOf(m_files.key);
    if (std::string why = whyNotPrivate(m_files.key); !why.empty()) return why;
    auto fresh = std::make_unique<ssl::context>(ssl::context::tls_server);
    allowStrongTlsOnly(*fresh);
    error_code ec;
    fresh->set_password_callback([](std::size_t, ssl::context::password_purpose) { return std::string(); }, ec);
    fresh->use_certificate_chain_file(m_files.certificate, ec);
    if (ec) return m_files.certificate + " holds no certificate that can be read";
    fresh->use_private_key_file(m_files.key, ssl::context::pem, ec);
    if (ec) return m_files.key + " holds no key that goes with the certificate";
    m_context = std::move(fresh);
    return {};
}

bool TlsKeys::changed() const {
    return fingerprintOf(m_files.certificate) != m_certificate || fingerprintOf(m_files.key) != m_key;
}

TlsKeys::Fingerprint TlsKeys::fingerprintOf(const std::string& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return {};
    return {info.st_mtim.tv_sec * 1'000'000'000 + info.st_mtim.tv_nsec, info.st_size, info.st_ino};
}

}  // namespace frontdesk::http
