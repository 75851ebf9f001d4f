// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <optional>

namespace frontdesk {

/// An amount, a number or a time in tabular figures: it keeps its place while it changes, and always runs left to
/// right. Screen readers hear the new text.
class FigureLabel : public QWidget {
    Q_OBJECT
public:
    FigureLabel(Theme& theme, const QString& text, TypeSize size, QFont::Weight weight, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    void setTone(std::optional<Tone> tone);  ///< nullopt: the colour of text
    void setSize(TypeSize size);
    /// Where it stands when there is more room than it needs; default: the end.
    void setAlignment(Qt::Alignment alignment);
    /// Lets long text shrink to fit, down to half its size, instead of asking for more room.
    void setShrinks(bool shrinks);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont textFont() const;

    Theme& m_theme;
    QString m_text;
    TypeSize m_size;
    QFont::Weight m_weight;
    std::optional<Tone> m_tone;
    Qt::Alignment m_alignment = Qt::AlignRight;
    bool m_shrinks = false;
};

}  // namespace frontdesk
