// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/modelrows.h"

#include <QWidget>

class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace cmbagent {

class WrapLabel;

/// One provider: how it is reached, where its key is, and a test of the connection. A key that is typed leaves it once
/// and is forgotten here. Lives on the main thread.
class ProviderField : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderField(const ProviderRow& row, QWidget* parent = nullptr);

    [[nodiscard]] const ProviderRow& row() const { return m_row; }
    void setRow(const ProviderRow& row);
    void setConnection(const ConnectionWord& word);
    /// What went wrong with a key or an address.
    void setFault(const QString& fault);

    // For tests.
    [[nodiscard]] QLineEdit* addressLine() const { return m_address; }
    [[nodiscard]] QLineEdit* requestsLine() const { return m_requests; }
    [[nodiscard]] QLineEdit* tokensLine() const { return m_tokens; }
    [[nodiscard]] QLineEdit* keyLine() const { return m_key; }
    [[nodiscard]] QPushButton* setButton() const { return m_set; }
    [[nodiscard]] QPushButton* removeButton() const { return m_remove; }
    [[nodiscard]] QPushButton* saveButton() const { return m_save; }
    [[nodiscard]] QPushButton* testButton() const { return m_test; }
    [[nodiscard]] QString keyWord() const;
    [[nodiscard]] QString word() const;

Q_SIGNALS:
    void keyGiven(const QString& key);
    void removeRequested(); ///< of the key
    void testRequested();
    void cancelRequested(); ///< of the test
    void addressGiven(const QString& url); ///< empty: the usual one, or none any more
    void rateGiven(cmbagent::ProviderRate rate, const QString& value); ///< empty: the usual one

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    [[nodiscard]] QLayout* makeRates();
    void showRow(const ProviderRow& row);
    void openKeyEntry(bool isOpen);
    void giveKey();
    void giveRate(ProviderRate rate);

    ProviderRow m_row;
    QLabel* m_title;
    QLabel* m_state;
    QPushButton* m_set;
    QPushButton* m_remove;
    QPushButton* m_test;
    QLineEdit* m_address;
    QLineEdit* m_requests;
    QLineEdit* m_tokens;
    QWidget* m_entry;
    QLineEdit* m_key;
    QPushButton* m_save;
    WrapLabel* m_word;
    bool m_isTesting = false;
};

} // namespace cmbagent
