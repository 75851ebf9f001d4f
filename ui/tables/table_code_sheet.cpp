// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/table_code_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/background.h"
#include "ui/common/error_text.h"
#include "ui/common/prompter.h"
#include "ui/common/qr_view.h"
#include "ui/common/text_label.h"
#include "ui/models/tables_model.h"
#include "ui/tables/table_poster.h"

#include <QClipboard>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace frontdesk {

namespace {
constexpr int kWidth = 760;
constexpr int kCodeSide = 300;
}  // namespace

TableCodeSheet::TableCodeSheet(const Parts& parts, const DiningTable& table, QWidget* over)
    : Sheet(parts.theme, QString(), over),
      m_desk(parts.desk),
      m_theme(parts.theme),
      m_session(parts.session),
      m_prompter(parts.prompter) {
    setObjectName(QStringLiteral("table-code-sheet"));
    setPanelWidth(kWidth);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(space::k5);
    m_code = new QrView(m_theme, kCodeSide, this);
    m_code->setObjectName(QStringLiteral("code"));
    columns->addWidget(m_code, 0, Qt::AlignTop);
    columns->addWidget(makeSide(), 1);
    body()->addLayout(columns, 1);
    present(table);
}

QWidget* TableCodeSheet::makeSide() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k2);
    auto* what = new TextLabel(m_theme, tr("Guests scan it, choose and order from their seat."), TypeSize::Body,
                               QFont::Normal, std::nullopt, side);
    what->setWordWrap(true);
    column->addWidget(what);
    m_link = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::Normal, Tone::Neutral, side);
    m_link->setObjectName(QStringLiteral("link"));
    m_link->setWordWrap(true);
    m_link->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_link->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_link);
    column->addSpacing(space::k1);
    m_copy = addButton(*column, QStringLiteral("copy-link"), tr("Copy link"), QStringLiteral("copy"));
    connect(m_copy, &QAbstractButton::clicked, this, &TableCodeSheet::copyLink);
    m_save = addButton(*column, QStringLiteral("save-picture"), tr("Save to print"), QStringLiteral("download"));
    connect(m_save, &QAbstractButton::clicked, this, &TableCodeSheet::savePicture);
    m_renew = addButton(*column, QStringLiteral("renew"), tr("End this code, make a new one"), QString());
    m_renew->setKind(ActionButton::Kind::Danger);
    connect(m_renew, &QAbstractButton::clicked, this, &TableCodeSheet::askNewCode);
    m_said = new TextLabel(m_theme, QString(), TypeSize::Small, QFont::DemiBold, Tone::Ok, side);
    m_said->setObjectName(QStringLiteral("said"));
    m_said->setWordWrap(true);
    m_said->setMinimumHeight(m_theme.scaled(40));
    column->addWidget(m_said);
    column->addStretch(1);
    return side;
}

ActionButton* TableCodeSheet::addButton(QVBoxLayout& column, const QString& name, const QString& text,
                                        const QString& icon) {
    auto* button = new ActionButton(m_theme, text, ActionButton::Kind::Normal, ActionButton::Size::Normal, this);
    button->setObjectName(name);
    if (!icon.isEmpty()) button->setIconName(icon);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    column.addWidget(button);
    return button;
}

void TableCodeSheet::present(const DiningTable& table) {
    m_table = table;
    setTitle(tr("QR code of %1", "QR code of Table 6").arg(tableTitle(table)));
    m_code->setContent(link());
    m_link->setText(link());
}

QString TableCodeSheet::link() const {
    return tableLink(*m_desk.restaurant, m_table);
}

void TableCodeSheet::openAtCopy() {
    open(m_copy);
}

void TableCodeSheet::say(Tone tone, const QString& text) {
    m_said->setTone(tone);
    m_said->setText(tone == Tone::Danger ? QStringLiteral("! ") + text : QStringLiteral("✓ ") + text);
}

void TableCodeSheet::copyLink() {
    QGuiApplication::clipboard()->setText(link());
    say(Tone::Ok, tr("The link is copied."));
}

void TableCodeSheet::savePicture() {
    const QString title = tableTitle(m_table);
    const TablePosterWords words{m_desk.restaurant->name, title, tr("Scan, choose, order"), link()};
    const QString folder =
        QDir(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)).filePath(QStringLiteral("Frontdesk"));
    m_save->setBusy(true, tr("Saving …"));
    runInBackground<QString>([words, title, folder] {
        return keepTablePoster(drawTablePoster(words), title, folder);
    }).then(this, [this](const QString& path) {
        m_save->setBusy(false);
        if (path.isEmpty())
            say(Tone::Danger, tr("The picture cannot be saved."));
        else
            say(Tone::Ok, tr("Saved as %1", "a file's path").arg(QDir::toNativeSeparators(path)));
    });
}

void TableCodeSheet::askNewCode() {
    // Nobody is asked to confirm what their role may not do.
    if (!isAllowed(m_session.caller(), Permission::ReissueTableTokens)) {
        say(Tone::Danger, errorText({ErrorCode::Forbidden, {}, {}, {}, {}, 0}).whole());
        return;
    }
    Question question;
    question.title = tr("End the code of %1?").arg(tableTitle(m_table));
    question.text = tr("The code that lies on the table opens nothing any more. Print the new one and put it there.");
    question.yes = tr("End it, make a new one");
    question.dangerous = true;
    m_prompter.ask(question, [self = QPointer<TableCodeSheet>(this)](bool yes) {
        if (yes && self != nullptr) self->makeNewCode();
    });
}

void TableCodeSheet::makeNewCode() {
    m_renew->setBusy(true, tr("Making a new code …"));
    const QByteArray token = newTableToken(m_desk.ids);
    m_desk.thread
        .run<void>([&menu = m_desk.menu, id = m_table.id, token, caller = m_session.caller()] {
            return menu.reissueTableToken(id, token, caller);
        })
        .then(this, [this, token](const Status& done) {
            m_renew->setBusy(false);
            if (!done) {
                say(Tone::Danger, errorText(done.error()).whole());
                return;
            }
            DiningTable table = m_table;
            table.token = token;
            present(table);
            say(Tone::Ok, tr("This is the new code. The one before opens nothing any more."));
        });
}

}  // namespace frontdesk
