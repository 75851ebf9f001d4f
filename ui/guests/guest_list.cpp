// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guests/guest_list.h"

#include "ui/common/avatar.h"
#include "ui/common/flow_scroll.h"
#include "ui/common/money_text.h"
#include "ui/common/painting.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyledItemDelegate>

namespace frontdesk {

namespace {

constexpr int kRowHeight = 68;
constexpr int kAvatarSide = 40;
constexpr int kPad = 12;

class GuestRow : public QStyledItemDelegate {
public:
    GuestRow(Theme& theme, const BusinessCalendar& calendar, QObject* parent)
        : QStyledItemDelegate(parent), m_theme(theme), m_calendar(calendar) {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {m_theme.scaled(200), m_theme.scaled(kRowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Palette& p = m_theme.colors();
        const QRect row = option.rect.adjusted(4, 2, -4, -2);
        const bool current = (option.state & QStyle::State_Selected) != 0;
        if (current) drawPanel(*painter, row, radius::kSmall, p.accentSoft);
        const auto place = [&](const QRect& box) { return mirrored(box, row, option.direction); };
        const int side = m_theme.scaled(kAvatarSide);
        const QString name = index.data(GuestsModel::NameRole).toString();
        Avatar::draw(*painter, m_theme, place({row.left() + kPad - 4, row.center().y() - side / 2, side, side}), name);

        const Instant last{index.data(GuestsModel::LastOrderRole).toLongLong()};
        const QString when = last == Instant() ? QString() : dayAndTimeText(last, m_calendar, option.locale);
        painter->setFont(m_theme.font(TypeSize::Small));
        const int whenWidth = when.isEmpty() ? 0 : figuresWidth(painter->fontMetrics(), when);
        painter->setPen(p.text2);
        const int half = row.height() / 2;
        drawFigures(*painter, place({row.right() - kPad - whenWidth + 5, row.top() + half, whenWidth, half - 6}),
                    Qt::AlignLeft, when);

        const int from = row.left() + kPad + side + 8;
        const QString number = index.data(GuestsModel::NationalRole).toString();
        const QRect first(from, row.top() + 8, row.right() - kPad - from, half - 8);
        const QRect second(from, row.top() + half, first.width() - whenWidth - 8, half - 6);
        drawFigures(*painter, place(second), option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft,
                    painter->fontMetrics().elidedText(name.isEmpty() ? GuestList::tr("not known by name") : number,
                                                      Qt::ElideRight, second.width()));
        painter->setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
        painter->setPen(p.text);
        int room = first.width();
        if (index.data(GuestsModel::WaitsRole).toBool()) {
            const int tall = m_theme.scaled(22);
            const QString chip = GuestList::tr("◐ waits", "an order of this guest is on the board");
            const int wide = drawChip(nullptr, m_theme, {}, tall, Tone::Warn, chip);
            const QRect box = place({first.right() + 6 - wide, first.top() + (first.height() - tall) / 2, wide, tall});
            drawChip(painter, m_theme, box.topLeft(), tall, Tone::Warn, chip);
            room -= wide + 8;
            painter->setFont(m_theme.font(TypeSize::Body, QFont::DemiBold));
            painter->setPen(p.text);
        }
        const QRect words = place({first.left(), first.top(), room, first.height()});
        drawWords(*painter, words, Qt::AlignLeft,
                  painter->fontMetrics().elidedText(name.isEmpty() ? number : name, Qt::ElideRight, room));
        if (!current)
            painter->fillRect(option.rect.left() + kPad, option.rect.bottom(), option.rect.width() - 2 * kPad, 1,
                              p.line);
    }

private:
    Theme& m_theme;
    BusinessCalendar m_calendar;
};

}  // namespace

GuestList::GuestList(Theme& theme, GuestsModel& model, const BusinessCalendar& calendar, QWidget* parent)
    : QListView(parent), m_guests(model) {
    setObjectName(QStringLiteral("guest-list"));
    setAccessibleName(tr("Guests"));
    setModel(&model);
    setItemDelegate(new GuestRow(theme, calendar, this));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setProperty("focusRadius", radius::kMedium);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    viewport()->setAutoFillBackground(false);
    enableFlick(viewport());
    connect(this, &QAbstractItemView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT chosen(m_guests.guest(index.row()).phone); });
    connect(&theme, &Theme::changed, this, [this] { doItemsLayout(); });
}

void GuestList::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    // By keys the card follows the choice; a finger that begins to scroll chooses nothing yet.
    if (current.isValid() && hasFocus() && QGuiApplication::mouseButtons() == Qt::NoButton)
        Q_EMIT chosen(m_guests.guest(current.row()).phone);
}

}  // namespace frontdesk
