// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace cmbagent {

/// What an empty place shows: an icon, one sentence on what will be here, and the one action that fills it.
class EmptyState : public QFrame
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget* parent = nullptr);
    EmptyState(const QString& iconName, const QString& sentence, const QString& action = {}, QWidget* parent = nullptr);

    void setIconName(const QString& name); ///< of Icons; empty: none
    void setSentence(const QString& sentence);
    void setAction(const QString& text, const QString& iconName = {}); ///< empty: no button; may carry a mnemonic
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void actionRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void showIcon();
    /// Where there is little room the words stay and the icon goes.
    void fit();
    [[nodiscard]] bool isTight() const;

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_button;
};

} // namespace cmbagent
