#pragma once

#include <QRandomGenerator>
#include <QString>

/// Articles made up at random for property tests.
namespace articles {

/// Blocks of every kind with references and definitions strewn in, as a person may write them.
[[nodiscard]] QString plausible(QRandomGenerator &random);

/// Any marks in any order.
[[nodiscard]] QString hostile(QRandomGenerator &random);

} // namespace articles
