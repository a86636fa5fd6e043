// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/costs/costprint.h"

#include "widgets/costs/costmodels.h"
#include "widgets/costs/costwords.h"

#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace cmbagent {

namespace {

constexpr qsizetype mostCalls = 2000; ///< more make a book

QString htmlRow(const QStringList& cells, const char* tag)
{
    QString line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString side = i == 0 ? QStringLiteral("left") : QStringLiteral("right");
        line += QStringLiteral("<%1 align=\"%2\">%3</%1>").arg(QLatin1String(tag), side, cells.at(i).toHtmlEscaped());
    }
    return QStringLiteral("<tr>%1</tr>").arg(line);
}

QString htmlTable(const QString& rows)
{
    return QStringLiteral("<table cellpadding=\"3\" cellspacing=\"0\" width=\"100%\">%1</table>").arg(rows);
}

QString partsHtml(const CostView& view, CostDimension dimension)
{
    const QList<CostSlice>& parts = view.parts[size_t(dimension)];
    QString rows = htmlRow({ CostWords::dimension(dimension), CostPartModel::tr("Calls"), CostPartModel::tr("Tokens"),
                             CostPartModel::tr("Cost") },
                           "th");
    for (const CostSlice& part : parts) {
        rows += htmlRow({ CostWords::part(dimension, part), QLocale().toString(part.sum.calls),
                          QLocale().toString(part.sum.tokens()), CostWords::sum(part.sum) },
                        "td");
    }
    return parts.isEmpty() ? QString() : htmlTable(rows) + QStringLiteral("<br>");
}

QString callsHtml(const QList<CostRow>& calls)
{
    QStringList heads;
    const CostCallModel model;
    for (int column = 0; column < CostCallModel::ColumnCount; ++column) {
        heads.append(model.headerData(column, Qt::Horizontal).toString());
    }
    QString rows = htmlRow(heads, "th");
    for (const CostRow& call : calls.mid(0, mostCalls)) {
        QStringList cells;
        for (int column = 0; column < CostCallModel::ColumnCount; ++column) {
            cells.append(CostCallModel::text(call, column));
        }
        rows += htmlRow(cells, "td");
    }
    return htmlTable(rows);
}

QString reportHtml(const CostView& view, const QList<CostRow>& calls)
{
    QString html = QStringLiteral("<h1>%1</h1><h2>%2</h2>")
                       .arg((view.name.isEmpty() ? CostWords::area(view.area) : view.name).toHtmlEscaped(),
                            QStringLiteral("%1: %2").arg(CostWords::kind(view.kind), CostWords::sum(view.total())));
    html +=
        QStringLiteral("<p>%1<br>%2</p>")
            .arg(CostWords::calls(view.total().calls).toHtmlEscaped(),
                 CostWords::usageOf(view.total()).toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")));
    for (const BudgetState& budget : view.budgets) {
        html += QStringLiteral("<p>%1: %2</p>")
                    .arg(CostWords::budget(budget).toHtmlEscaped(), CostWords::used(budget).toHtmlEscaped());
    }
    for (int dimension = 0; dimension < costDimensionCount; ++dimension) {
        html += partsHtml(view, CostDimension(dimension));
    }
    return html + callsHtml(calls);
}

} // namespace

Result<void> writeCostPdf(const QString& path, const CostView& view, const QList<CostRow>& calls)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        {
            QPdfWriter writer(&file);
            writer.setPageSize(QPageSize(QPageSize::A4));
            writer.setTitle(view.name);
            writer.setCreator(QStringLiteral("CMBAgent Studio"));
            QTextDocument document;
            document.setDefaultFont(QFont(QStringLiteral("sans-serif"), 8));
            document.setHtml(reportHtml(view, calls));
            document.print(&writer);
        }
        if (file.commit()) {
            return {};
        }
    }
    return fail(ErrorCode::Io, CostWords::tr("The costs could not be written to %1.").arg(path),
                CostWords::tr("Choose a place you may write to."), file.errorString());
}

} // namespace cmbagent
