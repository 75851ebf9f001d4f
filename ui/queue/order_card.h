// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/board_rules.h"

#include <QAbstractButton>

namespace frontdesk {

class ActionButton;
class Segmented;

/// One order on the board. It draws itself; only its step button (and, while it stands open, the promise and Accept and
/// Reject) are widgets. A press anywhere else opens the details. Keys while it has the focus: Enter takes the step,
/// Space opens the details, arrows move on (arrowPressed).
class OrderCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit OrderCard(Theme& theme, QWidget* parent = nullptr);

    struct Shown {
        OrderPtr order;
        Instant now;
        bool busy = false;  ///< a step is under way
        bool open = false;  ///< the oldest unanswered: with promise, Accept and Reject
        bool rings = false;
        int estimate = 20;  ///< the kitchen's, in minutes, preselects the promise
        BusinessCalendar calendar;
    };
    void present(const Shown& shown);
    [[nodiscard]] const OrderPtr& order() const { return m_shown.order; }
    [[nodiscard]] int promiseMinutes() const;
    /// The frame's beat while the order rings.
    void setPulse(bool bright);
    /// Presses the one step, as a tap on its button does.
    void takeStep();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void stepRequested(const frontdesk::OrderPtr& order);
    void rejectRequested(const frontdesk::OrderPtr& order);
    void detailsRequested(const frontdesk::OrderPtr& order);
    void arrowPressed(int key);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Frame {
        QRect box;     ///< the card itself, without the ring around an open one
        int side = 0;  ///< padding at start and end
        int top = 0;
    };
    [[nodiscard]] Frame frame() const;
    [[nodiscard]] int line(int height) const { return m_theme.scaled(height); }
    void paintFrame(QPainter& painter, const Frame& frame);
    void paintHead(QPainter& painter, const QRect& row);
    void paintNameAndTotal(QPainter& painter, const QRect& row);
    void paintPayment(QPainter& painter, const QRect& row, bool atEnd);
    void paintItems(QPainter& painter, const QRect& rows);
    void makeOpenParts();
    void dropOpenParts();
    void placeParts();
    void showReadyTime();
    void nameForReaders();
    [[nodiscard]] QString itemsText() const;

    Theme& m_theme;
    Shown m_shown;
    CardStep m_step;
    bool m_bright = false;
    ActionButton* m_button;
    Segmented* m_promise = nullptr;
    ActionButton* m_accept = nullptr;
    ActionButton* m_reject = nullptr;
};

}  // namespace frontdesk
