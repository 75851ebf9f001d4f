// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace frontdesk {

class Banner;

/// Who rings, on whatever screen: a banner for each number, the newest on top. They never take the focus and leave by
/// themselves.
class CallBanners : public QWidget {
    Q_OBJECT
public:
    static constexpr int kLifeMs = 120'000;
    static constexpr size_t kMost = 3;  ///< older ones leave

    CallBanners(Theme& theme, Desk& desk, const Session& session, QWidget* parent = nullptr);

    /// Shows that @p phone (E.164) rings; one that is shown already begins anew.
    void ring(const QString& phone);
    /// Does what the button of the newest does; without a call nothing.
    void openNewest();
    [[nodiscard]] int count() const { return static_cast<int>(m_calls.size()); }

Q_SIGNALS:
    void changed();  ///< one came or went
    void openWanted(const QString& phone, const QString& name);

private:
    struct Call {
        QString phone;
        QString name;
        Banner* banner = nullptr;
        class QTimer* life = nullptr;
    };
    [[nodiscard]] Call* find(const QString& phone);
    void add(const QString& phone);
    void slideIn(Banner* banner);
    void lookUp(const QString& phone);
    void open(const QString& phone);
    void dismiss(const QString& phone);

    Theme& m_theme;
    Desk& m_desk;
    const Session& m_session;
    QVBoxLayout* m_column;
    std::vector<Call> m_calls;  ///< newest first
};

}  // namespace frontdesk
