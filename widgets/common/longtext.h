// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QToolButton;

namespace cmbagent {

class WrapLabel;

/// Text whose length nobody knows beforehand: its first lines, and the rest when a person asks for it. What is spoken
/// is the whole text. Lives on the main thread.
class LongText : public QWidget
{
    Q_OBJECT

public:
    static constexpr int usualLines = 3;

    /// `mostLines`: shown before a person asks for more; 0: all.
    explicit LongText(int mostLines = usualLines, QWidget* parent = nullptr);

    /// Another text is folded again; the same one stays as it is.
    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void setMostLines(int lines);
    [[nodiscard]] bool isUnfolded() const { return m_isUnfolded; }
    void setUnfolded(bool unfolded);
    [[nodiscard]] WrapLabel* label() const { return m_label; }
    /// Shows all of it, or its beginning again; hidden where there is no more than is shown.
    [[nodiscard]] QToolButton* button() const { return m_button; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fit();

    WrapLabel* m_label;
    QToolButton* m_button;
    int m_mostLines;
    bool m_isUnfolded = false;
};

} // namespace cmbagent
