// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QString>

class QLineEdit;
class QPushButton;

namespace cmbagent {

/// What a small dialog asks once.
struct Question
{
    QString title;
    QString text; ///< what is lost or done, by name
    QString action; ///< the button that does it, named by what it does
    QString keep; ///< the button that does nothing
    bool isDangerous = true;
    QString icon = QStringLiteral("warning");
};

/// Asks once before something is lost, or for one line of text; never modal, gone when answered. Enter does nothing
/// dangerous: the focus starts on the button that keeps everything. Lives on the main thread and deletes itself.
class ConfirmDialog : public QDialog
{
    Q_OBJECT

public:
    ConfirmDialog(const Question& question, QWidget* parent);
    /// The same with a line to type in; its action is enabled while the text is not blank.
    ConfirmDialog(const Question& question, const QString& label, const QString& text, QWidget* parent);

    [[nodiscard]] QPushButton* actionButton() const { return m_action; }
    [[nodiscard]] QPushButton* keepButton() const { return m_keep; }
    [[nodiscard]] QLineEdit* line() const { return m_line; }

Q_SIGNALS:
    void confirmed(const QString& text);

private:
    void build(const Question& question, const QString& label, const QString& text);

    QPushButton* m_action = nullptr;
    QPushButton* m_keep = nullptr;
    QLineEdit* m_line = nullptr;
};

} // namespace cmbagent
