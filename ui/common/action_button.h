// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QAbstractButton>

#include <optional>

namespace frontdesk {

/// The program's button. The press shows at once, it acts on release inside, sliding off cancels; Space and Enter press
/// it. The accessible name is the text (with the right text), unless setAccessibleName() says better.
class ActionButton : public QAbstractButton {
    Q_OBJECT
public:
    enum class Kind {
        Normal,        ///< outlined
        Primary,       ///< the one way forward
        Soft,          ///< pale accent
        Danger,        ///< outlined, red words
        DangerFilled,  ///< for the verb of a question that cannot be undone
        Ghost,         ///< words alone
    };
    /// Height in pixels at 100 % text.
    enum class Size { Compact = 48, Normal = 52, Main = 64, Money = 72 };

    ActionButton(Theme& theme, const QString& text, Kind kind, Size size, QWidget* parent = nullptr);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// An amount at the end of the button, in tabular figures; the text then stands at its start.
    void setRightText(const QString& text);
    /// A smaller line under the text.
    void setSecondLine(const QString& text);
    void setIconName(const QString& name);
    /// Larger or smaller words than the size of the button has.
    void setTextSize(TypeSize size);
    /// The key that presses it: sets shortcut() and shows it while Alt is held.
    void setKey(const QKeySequence& key);
    /// Shows a key while Alt is held that somebody else handles.
    void setKeyHint(const QString& hint);
    /// While @p busy the button shows @p text and cannot be pressed.
    void setBusy(bool busy, const QString& text = {});

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Look {
        QColor fill, border, text;
        double borderWidth = 1;
    };
    [[nodiscard]] Look look() const;
    [[nodiscard]] QFont textFont() const;
    [[nodiscard]] QString shownText() const { return m_busy && !m_busyText.isEmpty() ? m_busyText : text(); }
    void drawContent(QPainter& painter, const QColor& color);
    void drawKeyHint(QPainter& painter);
    void nameForReaders();

    Theme& m_theme;
    Kind m_kind;
    Size m_size;
    QString m_rightText;
    QString m_secondLine;
    QString m_iconName;
    QString m_keyHint;
    QString m_busyText;
    bool m_busy = false;
    std::optional<TypeSize> m_textSize;
};

}  // namespace frontdesk
