// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editor/formfield.h"

#include "widgets/common/tabkey.h"
#include "widgets/common/textlabels.h"
#include "widgets/common/theme.h"
#include "widgets/editor/pairtable.h"
#include "widgets/window/windowstyle.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace cmbagent {

namespace {

int nextMergeId()
{
    static int last = 0; // only told apart, never kept
    return ++last;
}

constexpr int codeLines = 8;
constexpr int textLines = 3;

} // namespace

FormField::FormField(FieldSpec spec, QWidget* parent)
    : QWidget(parent), m_spec(std::move(spec)), m_editor(makeEditor()), m_message(new WrapLabel)
{
    setFocusProxy(m_editor); // before it is a part of this: afterwards Qt moves what Tab comes by
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    addLabel(column);
    column->addWidget(m_message);
    setLook(m_message, Look::Fault);
    m_message->hide();
    m_editor->setAccessibleName(m_spec.kind == FieldSpec::Kind::Button ? m_spec.hint : m_spec.label);
    m_editor->setToolTip(m_spec.tip);
    m_editor->installEventFilter(this);
    m_editor->setObjectName(QLatin1String("field:") + m_spec.keys.join(QLatin1Char('.')));
}

/// The words of a check box wrap as those of a field do, and may be clicked as well.
void FormField::addLabel(QVBoxLayout* column)
{
    auto* label = new WrapLabel(m_spec.label);
    label->setBuddy(m_editor);
    if (m_spec.kind != FieldSpec::Kind::Flag) {
        setLook(label, Look::Muted);
        column->addWidget(label);
        if (m_spec.label.isEmpty()) {
            label->hide();
        }
        column->addWidget(m_editor, 0, m_spec.kind == FieldSpec::Kind::Button ? Qt::AlignLeading : Qt::Alignment());
        return;
    }
    auto* row = new QHBoxLayout;
    row->setSpacing(Theme::fine);
    row->addWidget(m_editor, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    column->addLayout(row);
    label->setObjectName(QStringLiteral("flagWords"));
    label->installEventFilter(this);
}

QWidget* FormField::makeEditor()
{
    switch (m_spec.kind) {
    case FieldSpec::Kind::Text:
    case FieldSpec::Kind::Code:
        return makeText();
    case FieldSpec::Kind::Choice:
        return makeChoice();
    case FieldSpec::Kind::Flag: {
        auto* box = new QCheckBox;
        connect(box, &QCheckBox::clicked, this, [this](bool isOn) {
            Q_EMIT edited(isOn || m_spec.isRequired ? QJsonValue(isOn) : QJsonValue(QJsonValue::Undefined));
        });
        return box;
    }
    case FieldSpec::Kind::Pairs:
    case FieldSpec::Kind::Counts:
        return makePairs();
    case FieldSpec::Kind::Button: {
        auto* button = new QPushButton(m_spec.hint);
        connect(button, &QPushButton::clicked, this, [this] { Q_EMIT edited(QJsonObject()); });
        return button;
    }
    default:
        return makeLine();
    }
}

QWidget* FormField::makeLine()
{
    auto* line = new QLineEdit;
    line->setPlaceholderText(m_spec.hint);
    if (!m_spec.completions.isEmpty() && m_spec.kind == FieldSpec::Kind::Line) {
        auto* completer = new QCompleter(m_spec.completions, line);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        line->setCompleter(completer);
        connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
                [this](const QString& text) { Q_EMIT edited(valueOf(text)); });
    }
    connect(line, &QLineEdit::textEdited, this, [this](const QString& text) { Q_EMIT edited(valueOf(text)); });
    return line;
}

QWidget* FormField::makeText()
{
    auto* text = new QPlainTextEdit;
    const bool isCode = m_spec.kind == FieldSpec::Kind::Code;
    text->setPlaceholderText(m_spec.hint);
    text->setTabChangesFocus(!isCode);
    text->setLineWrapMode(isCode ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    if (isCode) {
        text->setFont(Theme::codeFont(text->font()));
        leaveByCtrlTab(text);
    }
    const int lines = isCode ? codeLines : textLines;
    text->setFixedHeight(text->fontMetrics().lineSpacing() * lines + 14);
    connect(text, &QPlainTextEdit::textChanged, this, [this, text] {
        if (!m_isFilling) {
            Q_EMIT edited(valueOf(text->toPlainText()));
        }
    });
    return text;
}

QWidget* FormField::makeChoice()
{
    auto* box = new QComboBox;
    letShrink(box);
    for (qsizetype i = 0; i < m_spec.choices.size(); ++i) {
        box->addItem(m_spec.choiceNames.value(i, m_spec.choices[i]), m_spec.choices[i]);
    }
    connect(box, &QComboBox::activated, this, [this, box](int index) {
        Q_EMIT edited(index == 0 && !m_spec.isRequired ? QJsonValue(QJsonValue::Undefined)
                                                       : QJsonValue(box->itemData(index).toString()));
    });
    return box;
}

QWidget* FormField::makePairs()
{
    auto* table = new PairTable(m_spec.choiceNames.value(0, tr("Name")), m_spec.choiceNames.value(1, tr("Value")));
    connect(table, &PairTable::valueChosen, this,
            [this](const QString& key, const QString& value) { Q_EMIT pairEdited(key, cellValue(value)); });
    connect(table, &PairTable::keyRenamed, this, &FormField::pairRenamed);
    connect(table, &PairTable::pairRemoved, this,
            [this](const QString& key) { Q_EMIT pairEdited(key, QJsonValue::Undefined); });
    return table;
}

/// What a cell of a table says: of counts a number, which is one where only the name was typed.
QJsonValue FormField::cellValue(const QString& text) const
{
    if (m_spec.kind != FieldSpec::Kind::Counts) {
        return text;
    }
    bool isNumber = false;
    const double number = text.trimmed().isEmpty() ? 1 : text.trimmed().toDouble(&isNumber);
    return isNumber || text.trimmed().isEmpty() ? QJsonValue(number) : QJsonValue(text);
}

QJsonValue FormField::valueOf(const QString& text) const
{
    if (text.trimmed().isEmpty() && !m_spec.isRequired) {
        return QJsonValue::Undefined;
    }
    switch (m_spec.kind) {
    case FieldSpec::Kind::Number: {
        bool isNumber = false;
        const double number = text.trimmed().toDouble(&isNumber);
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    }
    case FieldSpec::Kind::Words:
    case FieldSpec::Kind::Needs: {
        QJsonArray list;
        for (QString word : text.split(QLatin1Char(','))) {
            word = word.trimmed();
            const bool isOptional = m_spec.kind == FieldSpec::Kind::Needs && word.endsWith(QLatin1Char('?'));
            if (isOptional) {
                list.append(QJsonObject { { QStringLiteral("step"), word.chopped(1).trimmed() },
                                          { QStringLiteral("optional"), true } });
            } else if (!word.isEmpty()) {
                list.append(word);
            }
        }
        return list;
    }
    default:
        return text;
    }
}

QString FormField::textOf(const QJsonValue& value) const
{
    if (!value.isArray()) {
        return value.toVariant().toString();
    }
    QStringList words;
    for (const QJsonValue& item : value.toArray()) {
        const QJsonObject need = item.toObject();
        const bool isOptional = need.value(QStringLiteral("optional")).toVariant().toBool();
        words << (item.isObject() ? need.value(QStringLiteral("step")).toString()
                          + (isOptional ? QLatin1String("?") : QLatin1String())
                                  : item.toVariant().toString());
    }
    return words.join(QLatin1String(", "));
}

void FormField::setValue(const QJsonValue& value)
{
    m_isFilling = true;
    const QString text = textOf(value);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor)) {
        // "a, " is being typed and says the same as "a": it is not taken away from under the fingers.
        const bool saysTheSame = line->text() == text || (line->hasFocus() && textOf(valueOf(line->text())) == text);
        if (!saysTheSame) {
            const int cursor = line->cursorPosition();
            line->setText(text);
            line->setCursorPosition(line->hasFocus() ? cursor : 0);
        }
    } else if (auto* edit = qobject_cast<QPlainTextEdit*>(m_editor)) {
        if (edit->toPlainText() != text) {
            edit->setPlainText(text);
        }
    } else if (auto* box = qobject_cast<QComboBox*>(m_editor)) {
        box->setCurrentIndex(value.isUndefined() || value.isNull() ? 0 : box->findData(text));
    } else if (auto* check = qobject_cast<QCheckBox*>(m_editor)) {
        check->setChecked(text.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0);
    } else if (auto* table = qobject_cast<PairTable*>(m_editor)) {
        table->setPairs(value.toObject());
    }
    m_isFilling = false;
}

void FormField::setMessage(const QString& message)
{
    if (m_message->text() == message) {
        return;
    }
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_editor->setAccessibleDescription(message);
    m_editor->setProperty("fault", !message.isEmpty());
    restyle(m_editor);
}

QString FormField::message() const
{
    return m_message->text();
}

bool FormField::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor) {
        auto* box = qobject_cast<QCheckBox*>(m_editor);
        const bool isClick =
            event->type() == QEvent::MouseButtonRelease && static_cast<QMouseEvent*>(event)->button() == Qt::LeftButton;
        if (box && isClick) {
            box->click();
        }
        return QWidget::eventFilter(watched, event);
    }
    if (event->type() == QEvent::FocusIn) {
        m_mergeId = nextMergeId();
    } else if (event->type() == QEvent::FocusOut) {
        m_mergeId = -1;
        Q_EMIT left();
    } else if (event->type() == QEvent::Wheel && m_spec.kind == FieldSpec::Kind::Choice) {
        event->ignore(); // the wheel scrolls the form; it never chooses
        return true;
    } else if (event->type() == QEvent::ShortcutOverride) {
        // There is one history, that of the workflow.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isRedo = key->key() == Qt::Key_Z && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo) || isRedo) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace cmbagent
