#include "references/latextable.h"

#include <algorithm>
#include <array>

namespace wengao::references {

namespace {

struct Accent
{
    const char16_t *command;
    char16_t mark;
};

constexpr std::array<Accent, 16> accents{{{u"`", 0x300},
                                          {u"'", 0x301},
                                          {u"^", 0x302},
                                          {u"~", 0x303},
                                          {u"=", 0x304},
                                          {u"u", 0x306},
                                          {u".", 0x307},
                                          {u"\"", 0x308},
                                          {u"r", 0x30A},
                                          {u"H", 0x30B},
                                          {u"v", 0x30C},
                                          {u"d", 0x323},
                                          {u"c", 0x327},
                                          {u"k", 0x328},
                                          {u"b", 0x331},
                                          {u"t", 0x361}}};

struct Sign
{
    const char16_t *command;
    const char16_t *text;
};

// Ligatures and letters, punctuation, signs, then the letters and operators that titles have in formulas.
constexpr std::array<Sign, 129> signs{{
    {u"ss", u"ß"},
    {u"SS", u"ẞ"},
    {u"ae", u"æ"},
    {u"AE", u"Æ"},
    {u"oe", u"œ"},
    {u"OE", u"Œ"},
    {u"aa", u"å"},
    {u"AA", u"Å"},
    {u"o", u"ø"},
    {u"O", u"Ø"},
    {u"l", u"ł"},
    {u"L", u"Ł"},
    {u"i", u"i"}, // its accent takes the dot's place
    {u"j", u"j"},
    {u"dh", u"ð"},
    {u"DH", u"Ð"},
    {u"th", u"þ"},
    {u"TH", u"Þ"},
    {u"dj", u"đ"},
    {u"DJ", u"Đ"},
    {u"ng", u"ŋ"},
    {u"NG", u"Ŋ"},
    {u"&", u"&"},
    {u"%", u"%"},
    {u"$", u"$"},
    {u"#", u"#"},
    {u"_", u"_"},
    {u"{", u"{"},
    {u"}", u"}"},
    {u" ", u" "},
    {u"\\", u" "},
    {u",", u" "},
    {u";", u" "},
    {u":", u" "},
    {u"!", u""},
    {u"-", u""},
    {u"/", u""},
    {u"@", u""},
    {u"textbackslash", u"\\"},
    {u"backslash", u"\\"},
    {u"textasciitilde", u"~"},
    {u"textasciicircum", u"^"},
    {u"textasciigrave", u"`"},
    {u"textbar", u"|"},
    {u"textless", u"<"},
    {u"textgreater", u">"},
    {u"textbraceleft", u"{"},
    {u"textbraceright", u"}"},
    {u"lbrace", u"{"},
    {u"rbrace", u"}"},
    {u"textunderscore", u"_"},
    {u"textdollar", u"$"},
    {u"textendash", u"–"},
    {u"textemdash", u"—"},
    {u"textquoteleft", u"‘"},
    {u"textquoteright", u"’"},
    {u"textquotedblleft", u"“"},
    {u"textquotedblright", u"”"},
    {u"textquotesingle", u"'"},
    {u"textquotedbl", u"\""},
    {u"guillemotleft", u"«"},
    {u"guillemotright", u"»"},
    {u"quotedblbase", u"„"},
    {u"quotesinglbase", u"‚"},
    {u"ldots", u"…"},
    {u"dots", u"…"},
    {u"textellipsis", u"…"},
    {u"textperiodcentered", u"·"},
    {u"textbullet", u"•"},
    {u"textexclamdown", u"¡"},
    {u"textquestiondown", u"¿"},
    {u"copyright", u"©"},
    {u"textcopyright", u"©"},
    {u"textregistered", u"®"},
    {u"texttrademark", u"™"},
    {u"pounds", u"£"},
    {u"textsterling", u"£"},
    {u"euro", u"€"},
    {u"texteuro", u"€"},
    {u"textyen", u"¥"},
    {u"textdegree", u"°"},
    {u"degree", u"°"},
    {u"S", u"§"},
    {u"P", u"¶"},
    {u"dag", u"†"},
    {u"textonehalf", u"½"},
    {u"textordfeminine", u"ª"},
    {u"textordmasculine", u"º"},
    {u"TeX", u"TeX"},
    {u"LaTeX", u"LaTeX"},
    {u"BibTeX", u"BibTeX"},
    {u"newline", u" "},
    {u"space", u" "},
    {u"quad", u" "},
    {u"bibnamedelima", u" "},
    {u"alpha", u"α"},
    {u"beta", u"β"},
    {u"gamma", u"γ"},
    {u"delta", u"δ"},
    {u"epsilon", u"ε"},
    {u"varepsilon", u"ε"},
    {u"zeta", u"ζ"},
    {u"eta", u"η"},
    {u"theta", u"θ"},
    {u"kappa", u"κ"},
    {u"lambda", u"λ"},
    {u"mu", u"μ"},
    {u"nu", u"ν"},
    {u"xi", u"ξ"},
    {u"pi", u"π"},
    {u"rho", u"ρ"},
    {u"sigma", u"σ"},
    {u"tau", u"τ"},
    {u"phi", u"φ"},
    {u"chi", u"χ"},
    {u"psi", u"ψ"},
    {u"omega", u"ω"},
    {u"Gamma", u"Γ"},
    {u"Delta", u"Δ"},
    {u"Lambda", u"Λ"},
    {u"Sigma", u"Σ"},
    {u"Omega", u"Ω"},
    {u"times", u"×"},
    {u"pm", u"±"},
    {u"infty", u"∞"},
    {u"leq", u"≤"},
    {u"geq", u"≥"},
    {u"to", u"→"},
    {u"rightarrow", u"→"},
}};

constexpr std::array<const char16_t *, 38> fonts{
    u"emph",      u"textit",     u"textbf", u"textsc",     u"texttt",   u"textrm",  u"textsf",
    u"textsl",    u"textup",     u"textmd", u"textnormal", u"text",     u"mathrm",  u"mathbf",
    u"mathit",    u"mathcal",    u"mathbb", u"mathsf",     u"mbox",     u"hbox",    u"uppercase",
    u"lowercase", u"underline",  u"it",     u"bf",         u"sc",       u"tt",      u"rm",
    u"em",        u"sf",         u"sl",     u"itshape",    u"bfseries", u"scshape", u"noopsort",
    u"mkbibemph", u"ensuremath", u"protect"};

} // namespace

char16_t latexAccent(QStringView command)
{
    const auto found = std::find_if(accents.begin(), accents.end(), [command](const Accent &accent) {
        return command == QStringView(accent.command);
    });
    return found == accents.end() ? u'\0' : found->mark;
}

const char16_t *latexSign(QStringView command)
{
    const auto found = std::find_if(signs.begin(), signs.end(), [command](const Sign &sign) {
        return command == QStringView(sign.command);
    });
    return found == signs.end() ? nullptr : found->text;
}

bool isLatexFont(QStringView command)
{
    return std::any_of(fonts.begin(), fonts.end(),
                       [command](const char16_t *font) { return command == QStringView(font); });
}

} // namespace wengao::references
