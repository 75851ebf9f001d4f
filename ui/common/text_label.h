// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QLabel>

#include <optional>

namespace frontdesk {

/// Plain words in one of the sizes and colours of the look. Never reads its text as markup.
class TextLabel : public QLabel {
    Q_OBJECT
public:
    /// @param tone nullopt: the colour of text; Neutral: the paler one
    TextLabel(Theme& theme, const QString& text, TypeSize size, QFont::Weight weight = QFont::Normal,
              std::optional<Tone> tone = std::nullopt, QWidget* parent = nullptr);
    void setTone(std::optional<Tone> tone);
    void setSize(TypeSize size);

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeSide();
    void restyle();

    Theme& m_theme;
    TypeSize m_size;
    QFont::Weight m_weight;
    std::optional<Tone> m_tone;
};

}  // namespace frontdesk
