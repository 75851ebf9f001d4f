// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/invoice.h"

#include <QLocale>
#include <QTranslator>

namespace frontdesk {

/// The words of a document in its own language, whatever the program speaks: one guest's invoice is German, the next
/// one's English. A language that there is no translation for has the English words. Made and used on one thread.
class DocumentWords {
public:
    explicit DocumentWords(const QLocale& locale);

    /// lupdate reads the texts where this is called; they belong to the context "InvoicePaper".
    [[nodiscard]] QString translate(const char* context, const char* text, const char* comment = nullptr) const;
    [[nodiscard]] const QLocale& locale() const { return m_locale; }

    [[nodiscard]] QString heading(const Invoice& document) const;  ///< "Tax invoice"
    [[nodiscard]] QString word(PaymentMethod method) const;        ///< "Card"
    [[nodiscard]] QString word(Fulfilment fulfilment) const;       ///< "take away"
    /// What a line is called: a dish as it was sold, a discount or a fee in this language.
    [[nodiscard]] QString nameOf(const InvoiceLine& line) const;
    /// "TIN C0012345678"; empty without a number.
    [[nodiscard]] QString taxNumber(const InvoiceParty& party, const QString& sellerCountry) const;
    /// How the taxes of the document were worked out, by the law in force on the day of supply; empty where its rows
    /// say it themselves.
    [[nodiscard]] QString howTaxed(const Invoice& document) const;
    /// Why something bears no tax (Directive 2006/112/EC, Art. 226 (11)); empty where all of it does.
    [[nodiscard]] QStringList whyUntaxed(const Invoice& document) const;

private:
    const QLocale m_locale;
    QTranslator m_translator;
};

}  // namespace frontdesk
