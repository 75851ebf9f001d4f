// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/provider.h"
#include "ui/common/theme.h"

#include <QAbstractButton>

namespace frontdesk {

/// One of the networks that a guest's mobile money can be with: colour, name and a smaller word under it. Checkable.
class NetworkButton : public QAbstractButton {
    Q_OBJECT
public:
    NetworkButton(Theme& theme, MobileNetwork network, QWidget* parent = nullptr);
    [[nodiscard]] MobileNetwork network() const { return m_network; }
    /// "guessed from 024", "not set up"; empty for none.
    void setRemark(const QString& remark);
    [[nodiscard]] const QString& remark() const { return m_remark; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& m_theme;
    MobileNetwork m_network;
    QString m_remark;
};

}  // namespace frontdesk
