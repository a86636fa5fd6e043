// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/events.h"

#include <QScrollArea>

#include <vector>

namespace cmbagent {

class FileLocator;

/// Everything a question shows, whole and one below the other: each with its name, kind, size and hash, drawn by its
/// kind. Lives on the main thread.
class EvidenceView : public QScrollArea
{
    Q_OBJECT

public:
    EvidenceView(const std::vector<Evidence>& shown, const FileLocator* files, QWidget* parent = nullptr);

    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void openFileRequested(const QString& path);

private:
    QWidget* makeItem(const Evidence& evidence, const FileLocator* files);

    int m_count = 0;
};

} // namespace cmbagent
