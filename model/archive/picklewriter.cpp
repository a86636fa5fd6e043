// SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/picklewriter.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QVariant>
#include <QtEndian>

#include <bit>
#include <limits>

namespace cmbagent {

namespace {

template <typename Number>
void addNumber(QByteArray& pickle, Number value)
{
    char bytes[sizeof(Number)];
    qToLittleEndian(value, bytes);
    pickle.append(bytes, sizeof bytes);
}

void addText(QByteArray& pickle, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    if (utf8.size() < 256) {
        pickle.append('\x8c').append(char(utf8.size())); // SHORT_BINUNICODE
    } else if (utf8.size() <= std::numeric_limits<qint32>::max()) {
        pickle.append('X'); // BINUNICODE
        addNumber(pickle, quint32(utf8.size()));
    } else {
        pickle.append('\x8d'); // BINUNICODE8
        addNumber(pickle, quint64(utf8.size()));
    }
    pickle.append(utf8);
}

void addInteger(QByteArray& pickle, qint64 value)
{
    if (value >= std::numeric_limits<qint32>::min() && value <= std::numeric_limits<qint32>::max()) {
        pickle.append('J'); // BININT
        addNumber(pickle, qint32(value));
        return;
    }
    pickle.append('\x8a').append(char(sizeof value)); // LONG1
    addNumber(pickle, value);
}

void addReal(QByteArray& pickle, double value)
{
    char bytes[sizeof value];
    qToBigEndian(std::bit_cast<quint64>(value), bytes);
    pickle.append('G').append(bytes, sizeof bytes); // BINFLOAT
}

void add(QByteArray& pickle, const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        pickle.append(value.toBool() ? '\x88' : '\x89');
        return;
    case QJsonValue::Double:
        // JSON knows whole numbers only as numbers without a fraction; so does Qt.
        value.toVariant().typeId() == QMetaType::LongLong ? addInteger(pickle, value.toInteger())
                                                          : addReal(pickle, value.toDouble());
        return;
    case QJsonValue::String:
        addText(pickle, value.toString());
        return;
    case QJsonValue::Array: {
        pickle.append("]("); // EMPTY_LIST MARK
        const QJsonArray array = value.toArray();
        for (const QJsonValue& item : array) {
            add(pickle, item);
        }
        pickle.append('e'); // APPENDS
        return;
    }
    case QJsonValue::Object: {
        pickle.append("}("); // EMPTY_DICT MARK
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            addText(pickle, it.key());
            add(pickle, it.value());
        }
        pickle.append('u'); // SETITEMS
        return;
    }
    default:
        pickle.append('N');
        return;
    }
}

} // namespace

QByteArray pickleOf(const QJsonValue& value)
{
    QByteArray pickle("\x80\x04"); // PROTO 4
    add(pickle, value);
    pickle.append('.'); // STOP
    return pickle;
}

} // namespace cmbagent
