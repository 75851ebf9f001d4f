// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <vector>

namespace frontdesk {

/// The biggest text of the payment: what goes back, or what is still to pay. The figure shrinks to fit. Below it stand
/// the notes and coins to hand back.
class ChangeBox : public QWidget {
    Q_OBJECT
public:
    explicit ChangeBox(Theme& theme, QWidget* parent = nullptr);
    /// @param tone   Accent for change, Warn for what is still to pay
    /// @param pieces "1 × 50"; empty: none are shown
    void say(Tone tone, const QString& label, const QString& figure, const QStringList& pieces);
    [[nodiscard]] QString figure() const { return m_figure; }
    [[nodiscard]] Tone tone() const { return m_tone; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont pieceFont() const;
    [[nodiscard]] std::vector<QRect> pieceBoxes(const QRect& inner) const;
    void drawPieces(QPainter& painter, const QRect& inner, const std::vector<QRect>& boxes);

    Theme& m_theme;
    Tone m_tone = Tone::Accent;
    QString m_label;
    QString m_figure;
    QStringList m_pieces;
};

}  // namespace frontdesk
