// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/ruler_sheet.h"

#include "ui/common/action_button.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace frontdesk {

namespace {
constexpr int kWidth = 560;
}

int profileWithColumns(const std::vector<ProfileView>& profiles, int current, int columns) {
    if (current >= 0 && profiles.at(static_cast<size_t>(current)).columns == columns) return current;
    const auto at = std::find_if(profiles.begin(), profiles.end(),
                                 [columns](const ProfileView& each) { return each.columns == columns; });
    return at == profiles.end() ? -1 : static_cast<int>(at - profiles.begin());
}

RulerSheet::RulerSheet(Theme& theme, const std::vector<ProfileView>& profiles, int current, QWidget* over)
    : Sheet(theme, tr("Where does the ruler end?"), over) {
    setObjectName(QStringLiteral("ruler-sheet"));
    setPanelWidth(kWidth);
    auto* text = new TextLabel(theme,
                               tr("Below the title of the test page is a line of digits. Take the last number of its "
                                  "first line; more digits may stand on a second one."),
                               TypeSize::Body, QFont::Normal, std::nullopt, this);
    text->setWordWrap(true);
    body()->addWidget(text);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::k2);
    std::set<int, std::greater<>> widths;
    for (const ProfileView& profile : profiles) widths.insert(profile.columns);
    for (const int columns : widths) {
        auto* button = new ActionButton(theme, locale().toString(columns), ActionButton::Kind::Soft,
                                        ActionButton::Size::Main, this);
        button->setObjectName(QStringLiteral("ends-at-%1").arg(columns));
        button->setAccessibleName(tr("It ends at %1").arg(locale().toString(columns)));
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        const int profile = profileWithColumns(profiles, current, columns);
        connect(button, &QAbstractButton::clicked, this, [this, profile] {
            Q_EMIT chosen(profile);
            close();
        });
        row->addWidget(button, 1);
    }
    body()->addLayout(row);
    auto* nothing =
        new ActionButton(theme, tr("Nothing came out"), ActionButton::Kind::Normal, ActionButton::Size::Main, this);
    nothing->setObjectName(QStringLiteral("nothing-came"));
    nothing->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(nothing, &QAbstractButton::clicked, this, [this] {
        Q_EMIT nothingCame();
        close();
    });
    footer()->addWidget(nothing);
}

}  // namespace frontdesk
