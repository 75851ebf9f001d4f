// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace frontdesk {

/// Who sends SMS, the preferred one first: each can be switched on or off and moved up.
class SmsOrder : public QWidget {
    Q_OBJECT
public:
    /// @param value as SMS_PROVIDERS: "arkesel,twilio"
    SmsOrder(Theme& theme, const QString& value, QWidget* parent = nullptr);
    [[nodiscard]] QString value() const;

Q_SIGNALS:
    void edited();

private:
    struct Choice {
        QByteArray provider;
        bool used = false;
    };
    void fill();
    QWidget* makeRow(int at);
    void moveUp(int at);
    void use(int at, bool used);

    Theme& m_theme;
    QList<Choice> m_choices;
    QVBoxLayout* m_rows;
    QWidget* m_content = nullptr;
};

}  // namespace frontdesk
