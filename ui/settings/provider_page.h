// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/desk.h"
#include "ui/common/session.h"
#include "ui/settings/provider_field_edit.h"

#include <QElapsedTimer>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace frontdesk {

class ActionButton;
class EmptyState;
class FlowScroll;
class Notices;
class StatusChip;
class Surface;

/// The keys of one provider: typed, tested and kept. Nothing typed is lost by an error.
class ProviderPage : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        ProviderDesk& providers;
        Theme& theme;
        Session& session;
        Notices& notices;
    };
    explicit ProviderPage(const Parts& parts, QWidget* parent = nullptr);

    /// Reads the fields of @p provider; what was typed before is dropped.
    void open(const QByteArray& provider);
    [[nodiscard]] QByteArray provider() const { return m_provider; }
    void setState(const std::optional<ProviderStateWords>& words, bool testMode);
    [[nodiscard]] bool isEdited() const { return !changes().isEmpty(); }
    void test();
    void save();

Q_SIGNALS:
    void backWanted();
    void saved();
    void read();  ///< its fields are there, or why not

private:
    QWidget* makeHead();
    QWidget* makeFoot();
    void take(const Result<std::vector<ProviderField>>& fields);
    void addFields(QVBoxLayout& column, const std::vector<ProviderField>& fields);
    [[nodiscard]] QMap<QByteArray, QString> changes() const;
    void showActions();
    void showFaults(const std::vector<FieldError>& faults);
    void takeCheck(const ProviderCheck& check);
    void endTest();
    void takeSaved(const Status& done);
    void say(Tone tone, const QString& headline, const QString& text);

    const Parts m_parts;
    Theme& m_theme;
    QByteArray m_provider;
    std::vector<ProviderFieldEdit*> m_fields;
    int m_opened = 0;  ///< a late answer is not for the page that is open now
    int m_tested = 0;  ///< likewise of tests
    bool m_testing = false;
    bool m_saving = false;

    TextLabel* m_title = nullptr;
    StatusChip* m_testMode = nullptr;
    StatusChip* m_state = nullptr;
    EmptyState* m_empty = nullptr;
    FlowScroll* m_scroll = nullptr;
    Surface* m_result = nullptr;
    TextLabel* m_headline = nullptr;
    TextLabel* m_text = nullptr;
    ActionButton* m_test = nullptr;
    ActionButton* m_cancel = nullptr;
    ActionButton* m_save = nullptr;
    QWidget* m_foot = nullptr;
};

}  // namespace frontdesk
