// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/eventdetails.h"

#include "core/clock.h"
#include "items/eventmodel.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/icons.h"
#include "widgets/common/labels.h"
#include "widgets/common/textlabels.h"
#include "widgets/inspector/factlist.h"
#include "widgets/preview/jsonview.h"
#include "widgets/window/windowstyle.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace cmbagent {

EventDetails::EventDetails(const Clock& clock, QWidget* parent)
    : QStackedWidget(parent), m_clock(clock), m_title(new WrapLabel), m_facts(new FactList), m_fields(new JsonView)
{
    addWidget(build());
    addWidget(new EmptyState(QStringLiteral("info"), tr("Choose an event to see all of it here.")));
    setCurrentIndex(1);
}

QWidget* EventDetails::build()
{
    auto* page = new QWidget;
    page->setAttribute(Qt::WA_StyledBackground);
    setLook(page, Look::Pane);
    setLook(m_title, Look::Title);
    auto* copyButton = new QToolButton;
    copyButton->setText(tr("Copy as JSON"));
    copyButton->setIcon(Icons::icon(QStringLiteral("copy")));
    copyButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    copyButton->setToolTip(tr("The whole event as other programs get it"));
    connect(copyButton, &QToolButton::clicked, this, &EventDetails::copy);
    m_fields->setAccessibleName(tr("Fields of the event"));
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(copyButton, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 6, 8, 0);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_facts);
    column->addWidget(m_fields, 1);
    m_fields->setMinimumHeight(fontMetrics().height() * 5);
    // The panel may be low: then all of it scrolls, and nothing is squeezed.
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setAccessibleName(tr("Details of the event"));
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    return area;
}

void EventDetails::setEvent(const RunEvent& event, const WorkflowPtr& workflow)
{
    m_event = event;
    m_workflow = workflow;
    m_title->setText(Labels::eventTitle(event.body));
    QList<Fact> facts;
    facts.append({ tr("When"),
                   tr("%1 (%2)", "exact time, relative time")
                       .arg(Labels::exactTime(event.at), Labels::relativeTime(event.at, m_clock.now())),
                   {} });
    if (const int step = stepOf(event.body); workflow && step >= 0 && step < workflow->size()) {
        facts.append({ tr("Step"), workflow->steps[size_t(step)].label(), workflow->steps[size_t(step)].id });
    }
    if (const QString detail = Labels::eventDetail(event.body, workflow.get()); !detail.isEmpty()) {
        facts.append({ tr("Details"), detail, {} });
    }
    facts.append({ tr("Number"), tr("%1 of this run").arg(event.seq), eventTypeName(event.body) });
    m_facts->setFacts(facts);
    const QJsonValue fields = publishedEvent(event, workflow.get()).value(QStringLiteral("data"));
    m_fields->setDocument(QJsonDocument(fields.toObject()));
    m_fields->setVisible(!fields.toObject().isEmpty());
    setCurrentIndex(0);
}

void EventDetails::clear()
{
    m_event.reset();
    setCurrentIndex(1);
}

QString EventDetails::json() const
{
    return m_event ? QString::fromUtf8(QJsonDocument(publishedEvent(*m_event, m_workflow.get())).toJson()) : QString();
}

void EventDetails::copy() const
{
    QGuiApplication::clipboard()->setText(json());
}

} // namespace cmbagent
