// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/provider_words.h"

#include <QAbstractButton>

namespace frontdesk {

class StatusChip;
class TextLabel;

/// A provider in the list: its sign, what it does and how it is. A press opens its page.
class ProviderRow : public QAbstractButton {
    Q_OBJECT
public:
    ProviderRow(Theme& theme, const QByteArray& provider, QWidget* parent = nullptr);
    [[nodiscard]] QByteArray provider() const { return m_provider; }
    /// @param words nullopt: nothing is said of it, as of mere rules
    void setState(const std::optional<ProviderStateWords>& words, bool testMode);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Theme& m_theme;
    QByteArray m_provider;
    Tone m_tone = Tone::Neutral;
    StatusChip* m_testMode;
    StatusChip* m_state;
};

/// The sign of a provider on a soft field.
class ProviderSign : public QWidget {
    Q_OBJECT
public:
    ProviderSign(Theme& theme, const QByteArray& provider, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    QByteArray m_provider;
};

}  // namespace frontdesk
