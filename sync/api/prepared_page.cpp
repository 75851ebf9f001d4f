// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/api/prepared_page.h"

#include <QCryptographicHash>

#include <zlib.h>

#include <algorithm>

namespace frontdesk::api {
namespace {

constexpr int kGzipWindow = 15 + 16;  // zlib: the largest window, with a gzip header
constexpr int kGzipMemory = 9;

std::string gzip(const std::string& plain) {
    z_stream stream{};
    if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, kGzipWindow, kGzipMemory, Z_DEFAULT_STRATEGY) != Z_OK)
        return {};
    std::string out(deflateBound(&stream, plain.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));  // zlib only reads it
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool finished = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(finished ? stream.total_out : 0);
    deflateEnd(&stream);
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Calls @p see with every trimmed part of a comma-separated header until it returns true.
template <class See>
bool anyPart(std::string_view header, See see) {
    while (!header.empty()) {
        const auto comma = header.find(',');
        if (see(trimmed(header.substr(0, comma)))) return true;
        header = comma == std::string_view::npos ? std::string_view() : header.substr(comma + 1);
    }
    return false;
}

/// Whether "gzip;q=0.000" says that it is not wanted.
bool isRefused(std::string_view part) {
    const auto q = part.find("q=");
    return q != std::string_view::npos && part.substr(q + 2).find_first_not_of("0.") == std::string_view::npos;
}

bool sameName(std::string_view part, std::string_view name) {
    part = trimmed(part.substr(0, part.find(';')));
    return std::equal(part.begin(), part.end(), name.begin(), name.end(),
                      [](char a, char b) { return (a | 0x20) == b || a == b; });
}

}  // namespace

bool matchesTag(std::string_view ifNoneMatch, std::string_view tag) {
    return anyPart(ifNoneMatch, [&](std::string_view part) {
        if (part.starts_with("W/")) part.remove_prefix(2);
        return part == "*" || part == tag;
    });
}

PreparedPage::PreparedPage(std::string text, const Kind& kind) {
    const QByteArray hash = QCryptographicHash::hash(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())),
                                                     QCryptographicHash::Sha256)
                                .first(16)
                                .toHex();
    m_version = hash.toStdString();
    m_gzip = encode('"' + m_version + "-gzip\"", gzip(text), kind, "gzip");
    m_plain = encode('"' + m_version + '"', std::move(text), kind, nullptr);
}

PreparedPage::Encoding PreparedPage::encode(std::string tag, std::string bytes, const Kind& kind,
                                            const char* contentEncoding) {
    Encoding out;
    out.notModified = http::Response::empty(304);
    out.notModified.headers = {{"ETag", tag}, {"Cache-Control", kind.cacheControl}, {"Vary", "Accept-Encoding"}};
    out.full = http::Response::json(200, std::move(bytes));
    out.full.contentType = kind.contentType;
    out.full.headers = out.notModified.headers;
    if (contentEncoding) out.full.headers.emplace_back("Content-Encoding", contentEncoding);
    out.tag = std::move(tag);
    return out;
}

http::Response PreparedPage::answer(const http::Request& request) const {
    const Encoding& encoding =
        acceptsGzip(request.header("accept-encoding")) && !m_gzip.full.body->empty() ? m_gzip : m_plain;
    return matchesTag(request.header("if-none-match"), encoding.tag) ? encoding.notModified : encoding.full;
}

bool acceptsGzip(std::string_view acceptEncoding) {
    bool named = false;
    const bool taken = anyPart(acceptEncoding, [&](std::string_view part) {
        if (!sameName(part, "gzip") && !sameName(part, "x-gzip")) return false;
        named = true;
        return !isRefused(part);
    });
    if (named || taken) return taken;
    return anyPart(acceptEncoding, [](std::string_view part) { return sameName(part, "*") && !isRefused(part); });
}

}  // namespace frontdesk::api
