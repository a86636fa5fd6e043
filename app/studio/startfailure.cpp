// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/studio/startfailure.h"

#include <QApplication>
#include <QMessageBox>

#include <cstdio>

namespace cmbagent {

int showStartFailure(const Error& error)
{
    std::fprintf(stderr, "%s\n", qPrintable(error.toText()));
    QMessageBox box(QMessageBox::Critical, QApplication::applicationDisplayName(), error.what, QMessageBox::Close);
    box.setInformativeText(
        error.mend.isEmpty()
            ? QApplication::translate("StartFailure", "Your data were not changed.")
            : QApplication::translate("StartFailure", "%1 Your data were not changed.").arg(error.mend));
    box.setDetailedText(error.detail);
    QObject::connect(&box, &QMessageBox::finished, qApp, [] { QApplication::exit(1); });
    box.open();
    return QApplication::exec();
}

} // namespace cmbagent
