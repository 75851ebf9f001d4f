// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/trouble_window.h"

#include "ui/common/action_button.h"
#include "ui/common/empty_state.h"
#include "ui/common/focus_ring.h"
#include "ui/common/painting.h"

#include <QApplication>
#include <QClipboard>
#include <QEventLoop>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace frontdesk {

namespace {

constexpr QSize kSize(640, 420);

/// A window that tells its loop when it is closed.
class TroubleWindow : public QWidget {
public:
    TroubleWindow(Theme& theme, const QString& headline, const QString& text, QEventLoop& loop)
        : m_theme(theme), m_loop(loop) {
        setWindowTitle(QStringLiteral("Frontdesk"));
        resize(kSize);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(space::k6, space::k6, space::k6, space::k5);
        auto* words = new EmptyState(theme, this);
        words->say(QStringLiteral("warning"), headline, text, Tone::Danger);
        column->addWidget(words, 1);
        auto* row = new QHBoxLayout;
        row->setSpacing(space::k2);
        auto* copy = new ActionButton(theme, QApplication::translate("TroubleWindow", "Copy details"),
                                      ActionButton::Kind::Normal, ActionButton::Size::Main, this);
        copy->setIconName(QStringLiteral("copy"));
        auto* close = new ActionButton(theme, QApplication::translate("TroubleWindow", "Close"),
                                       ActionButton::Kind::Primary, ActionButton::Size::Main, this);
        row->addWidget(copy, 1);
        row->addWidget(close, 1);
        column->addLayout(row);
        connect(copy, &QAbstractButton::clicked, this,
                [headline, text] { QApplication::clipboard()->setText(headline + u'\n' + text); });
        connect(close, &QAbstractButton::clicked, this, &QWidget::close);
        close->setFocus();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.colors().surface);
    }
    void closeEvent(QCloseEvent* event) override {
        QWidget::closeEvent(event);
        m_loop.quit();
    }

private:
    Theme& m_theme;
    QEventLoop& m_loop;
};

}  // namespace

void showTrouble(QApplication& app, const QString& headline, const QString& text) {
    Theme theme(app);
    const FocusRing ring(theme, app);
    QEventLoop loop;
    TroubleWindow window(theme, headline, text, loop);
    window.show();
    loop.exec();
}

}  // namespace frontdesk
