// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ports/erasure_list.h"

#include <QString>

namespace frontdesk {

/// The list of erasures as a file that only grows: one customer id a line, readable by its owner alone. Used on one
/// thread at a time.
class ErasureFile final : public ErasureList {
public:
    explicit ErasureFile(QString path) : m_path(std::move(path)) {}
    [[nodiscard]] Status add(const CustomerId& customer) override;
    [[nodiscard]] Result<std::vector<CustomerId>> all() override;

private:
    QString m_path;
};

}  // namespace frontdesk
