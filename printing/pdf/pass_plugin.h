// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/pdf/archive_pass.h"

#include <QtPlugin>

namespace frontdesk {

/// What the plugin that rewrites PDFs offers. Any thread.
class PassPlugin {
public:
    virtual ~PassPlugin() = default;
    /// archive_pass.h
    [[nodiscard]] virtual QByteArray archived(const QByteArray& pdf, const DocumentFacts& facts) const = 0;
    /// e_invoice_pass.h
    [[nodiscard]] virtual QByteArray withEInvoice(const QByteArray& pdf, const QByteArray& xml, Instant made) const = 0;
};

}  // namespace frontdesk

#define FRONTDESK_PASS_PLUGIN "frontdesk.PassPlugin/1"
Q_DECLARE_INTERFACE(frontdesk::PassPlugin, FRONTDESK_PASS_PLUGIN)
