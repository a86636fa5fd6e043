// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSyntaxHighlighter>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace cmbagent {

enum class Language : quint8 { None, Python, Yaml, Json, Log };

/// Colours code lightly: words of the language, strings, numbers, comments. Main thread.
class Highlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit Highlighter(QTextDocument* document);

    void setLanguage(Language language);
    /// Takes the colours anew.
    void setPalette(const QPalette& palette);

protected:
    void highlightBlock(const QString& text) override;

private:
    void highlightPython(const QString& text);

    Language m_language = Language::None;
    QColor m_word, m_string, m_number, m_comment, m_fault, m_warning;
};

/// Code or text to read and search (Ctrl+F, F3); never to edit. Main thread.
class TextView : public QWidget
{
    Q_OBJECT

public:
    explicit TextView(QWidget* parent = nullptr);

    void showText(const QString& text, Language language);
    /// Adds to the end; stays at the end when it was there and following is on.
    void append(const QString& text);
    void clear();
    void setFollowing(bool follows);
    void setMaximumLines(int lines); ///< 0: no limit
    [[nodiscard]] QPlainTextEdit* edit() const { return m_edit; }
    [[nodiscard]] bool isFindShown() const;

    static Language languageFor(const QString& mediaType);

public Q_SLOTS:
    void showFind();
    void hideFind();
    void findNext();
    void findPrevious();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void find(bool backwards);
    void updateMatches();

    QPlainTextEdit* m_edit;
    Highlighter* m_highlighter;
    QWidget* m_findBar;
    QLineEdit* m_findText;
    QLabel* m_matches;
    bool m_follows = false;
};

} // namespace cmbagent
