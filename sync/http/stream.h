// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>

#include <boost/asio/async_result.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <memory>

namespace frontdesk::http {

/// The bytes of one connection, plain or through TLS: an AsyncStream to Asio and Beast. Net thread only.
class Stream {
public:
    using next_layer_type = boost::asio::ip::tcp::socket;
    using executor_type = next_layer_type::executor_type;
    using Tls = boost::asio::ssl::stream<next_layer_type>;

    explicit Stream(next_layer_type socket) : m_plain(std::move(socket)) {}
    /// @param keys may end before the stream: what is needed of it is kept
    Stream(next_layer_type socket, boost::asio::ssl::context& keys)
        : m_plain(socket.get_executor()), m_tls(std::make_unique<Tls>(std::move(socket), keys)) {}

    /// Null for a plain connection.
    [[nodiscard]] Tls* tls() { return m_tls.get(); }
    [[nodiscard]] next_layer_type& next_layer() { return m_tls ? m_tls->next_layer() : m_plain; }
    [[nodiscard]] executor_type get_executor() { return m_plain.get_executor(); }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        const auto start = [this](auto handler, const Buffers& into) {
            m_tls ? m_tls->async_read_some(into, std::move(handler))
                  : m_plain.async_read_some(into, std::move(handler));
        };
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(start, token, buffers);
    }

    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        const auto start = [this](auto handler, const Buffers& from) {
            m_tls ? m_tls->async_write_some(from, std::move(handler))
                  : m_plain.async_write_some(from, std::move(handler));
        };
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(start, token, buffers);
    }

private:
    next_layer_type m_plain;  ///< without a descriptor beside TLS
    std::unique_ptr<Tls> m_tls;
};

}  // namespace frontdesk::http
