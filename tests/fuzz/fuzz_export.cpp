#include "export/neededcss.h"
#include "export/pandoc.h"
#include "export/pdforder.h"

#include <cstdlib>

using namespace wengao::exporting;

/// What is cut from a style sheet cannot end the element it stands in unless the sheet could, and it never
/// grows by more than its ends; what is no order, no archive and no answer is refused without harm.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray input(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    Vocabulary names;
    addNames(input, &names);
    addNames("<p class=\"a\" lang=\"zh\">", &names);
    const QByteArray once = neededCss(input, names);
    if ((once.contains("</") && !input.contains("</")) || once.size() > 3 * input.size() + 64)
        std::abort();
    if (withoutTimes(input).size() != input.size())
        std::abort();
    (void)pdfwire::orderFrom(input);
    (void)pdfwire::answerFrom(input);
    return 0;
}
