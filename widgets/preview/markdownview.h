// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QImage>
#include <QTextBrowser>

#include <functional>

namespace cmbagent {

/// A rendered Markdown text whose images come through a resolver; nothing is ever fetched from a network. Main thread.
class MarkdownView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget* parent = nullptr);

    void setResolver(std::function<QString(const QString&)> resolver) { m_resolver = std::move(resolver); }
    void showMarkdown(const QString& text);

    [[nodiscard]] QVariant loadResource(int type, const QUrl& name) override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void render();
    void styleHeadings();
    void styleTables();
    void fitImages();

    QString m_source;
    std::function<QString(const QString&)> m_resolver;
    QHash<QString, QImage> m_images; // as read; the document gets them scaled
    int m_renderedWidth = 0;
};

} // namespace cmbagent
