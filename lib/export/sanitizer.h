#pragma once

#include "export/notice.h"

#include <QByteArray>

namespace wengao::exporting {

/// HTML that cannot run script, load anything but images, or reach outside itself.
///
/// The result is written anew, token by token: only elements and attributes of an allow-list, every value
/// quoted and escaped, every tag closed in order, no comment, and no element whose content is read by other
/// rules than those of plain HTML (script, style, svg, math, template …). So what is safe does not depend on
/// how a browser would have read the input. Links keep http, https, mailto, tel and relative addresses.
/// Linear in time. What was taken out is told in `notices`, one notice a kind of element or attribute.
[[nodiscard]] QByteArray sanitized(QByteArrayView html, Notices *notices = nullptr);

/// True when a link may lead to the address: relative, or http, https, mailto or tel.
[[nodiscard]] bool isSafeLink(QByteArrayView address);
/// True when an image may come from the address: relative, http, https, or data of an image type.
[[nodiscard]] bool isSafeImage(QByteArrayView address);

} // namespace wengao::exporting
