// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tax/tax_report_view.h"

#include "ui/common/figure_label.h"
#include "ui/common/surface.h"
#include "ui/common/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace frontdesk {

TaxReportView::TaxReportView(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, space::k1, space::k1);
    m_column->setSpacing(space::k2);
}

void TaxReportView::setReport(const TaxReport& report) {
    m_report = report;
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const TaxReportSection& section : report) m_column->addWidget(makeSection(section));
    m_column->addStretch(1);
}

QWidget* TaxReportView::makeSection(const TaxReportSection& section) {
    auto* card = new Surface(m_theme, Surface::Fill::Card, radius::kMedium, this);
    card->setBordered(true);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(space::k2, space::k2, space::k2, space::k2);
    column->setSpacing(2);
    auto* title = new TextLabel(m_theme, section.title, TypeSize::Body, QFont::DemiBold, std::nullopt, card);
    title->setContentsMargins(space::k2, 0, space::k2, 0);
    title->setWordWrap(true);
    column->addWidget(title);
    for (const TaxReportRow& row : section.rows) column->addWidget(makeRow(row, card));
    return card;
}

QWidget* TaxReportView::makeRow(const TaxReportRow& row, QWidget* parent) {
    auto* field = new Surface(m_theme, Surface::Fill::Card, radius::kSmall, parent);
    if (row.differs) field->setTone(Tone::Warn);
    auto* column = new QVBoxLayout(field);
    column->setContentsMargins(space::k2, space::k1, space::k2, space::k1);
    column->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setSpacing(space::k2);
    const auto weight = row.strong ? QFont::DemiBold : QFont::Normal;
    auto* text = new TextLabel(m_theme, row.differs ? QStringLiteral("≠ ") + row.text : row.text, TypeSize::Body,
                               weight, std::nullopt, field);
    text->setWordWrap(true);
    text->setAccessibleDescription(row.differs ? tr("Not the same as beside it") : QString());
    line->addWidget(text, 1);
    auto* value = new FigureLabel(m_theme, row.value, row.strong ? TypeSize::Large : TypeSize::Body,
                                  row.strong ? QFont::Bold : QFont::DemiBold, field);
    line->addWidget(value, 0, Qt::AlignTop);
    column->addLayout(line);
    if (!row.detail.isEmpty()) {
        auto* detail = new TextLabel(m_theme, row.detail, TypeSize::Small, QFont::Normal, Tone::Neutral, field);
        detail->setWordWrap(true);
        column->addWidget(detail);
    }
    return field;
}

}  // namespace frontdesk
