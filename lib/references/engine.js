// Runs inside Qt's script engine, between citeproc and Wengao. It is given citeproc and a source of locales and
// gives back two functions. Formatted text comes out marked with noncharacters, which no item may contain:
// U+FDD1 and a letter open a span, U+FDD0 closes it, and an address of a link ends with U+FDD2.
(function (CSL, source) {
    "use strict";

    var close = "\uFDD0";

    function span(letter) {
        return "\uFDD1" + letter + "%%STRING%%" + close;
    }

    function link(address, text) {
        return "\uFDD1a" + address + "\uFDD2" + text + close;
    }

    function quoted(open, end, alone) {
        return function (state, text) {
            if (typeof text === "undefined") {
                return alone || state.getTerm(open);
            }
            return state.getTerm(open) + text + state.getTerm(end);
        };
    }

    function same(state, text) {
        return text;
    }

    var format = Object.create(CSL.Output.Formats.html);
    var own = {
        text_escape: function (text) {
            return text || "";
        },
        bibstart: "",
        bibend: "",
        "@font-style/italic": span("i"),
        "@font-style/oblique": span("i"),
        "@font-style/normal": span("n"),
        "@font-variant/small-caps": span("c"),
        "@font-variant/normal": span("x"),
        "@font-weight/bold": span("b"),
        "@font-weight/normal": span("r"),
        "@text-decoration/none": span("x"),
        "@text-decoration/underline": span("u"),
        "@vertical-align/sup": span("s"),
        "@vertical-align/sub": span("l"),
        "@vertical-align/baseline": span("x"),
        "@quotes/true": quoted("open-quote", "close-quote"),
        "@quotes/inner": quoted("open-inner-quote", "close-inner-quote", "\u2019"),
        "@bibliography/entry": same,
        "@cite/entry": same,
        "@display/block": function (state, text) {
            return " " + text + " ";
        },
        "@display/left-margin": function (state, text) {
            return text + " ";
        },
        "@display/right-inline": same,
        "@display/indent": function (state, text) {
            return " " + text + " ";
        },
        "@URL/true": function (state, text) {
            return link(text, text);
        },
        "@DOI/true": function (state, text) {
            return link(/^https?:\/\//.test(text) ? text : "https://doi.org/" + text, text);
        }
    };
    Object.keys(own).forEach(function (key) {
        format[key] = own[key];
    });
    CSL.Output.Formats.wengao = format;

    var engines = {};
    var current = null;

    function system(marksTitles) {
        var sys = {
            retrieveLocale: function (tag) {
                return JSON.parse(source.tree(tag));
            },
            retrieveItem: function () {
                return current;
            },
            wrapCitationEntry: function (text) {
                return text;
            }
        };
        if (marksTitles) {
            sys.variableWrapper = function (parameters, before, text, after) {
                var isTitle = parameters.variableNames.length === 1 && parameters.variableNames[0] === "title";
                return before + (isTitle && text ? "\uFDD1t" + text + close : text) + after;
            };
        }
        return sys;
    }

    return {
        open: function (key, style, locale, marksTitles) {
            var engine = new CSL.Engine(system(marksTitles), JSON.parse(style), locale, true);
            engine.setOutputFormat("wengao");
            engine.opt.development_extensions.wrap_url_and_doi = true;
            engines[key] = engine;
        },
        close: function (key) {
            delete engines[key];
        },
        // An item alone, so that no other one decides about its year's letter or its authors' first names. The
        // registry is a new one each time: Qt 6.4's script engine crashes when some 250 names were put into an
        // object and deleted from it again, as citeproc does where items come and go.
        cite: function (key, item, asNote) {
            var engine = engines[key];
            current = JSON.parse(item);
            engine.registry = new CSL.Registry(engine);
            engine.disambiguate = new CSL.Disambiguation(engine);
            // What a list would be sorted by takes as long as half the entry.
            engine.registry.setsortkeys = function () {};
            engine.updateItems(["item"], true);
            if (asNote) {
                return engine.previewCitationCluster(
                    { citationItems: [{ id: "item" }], properties: { noteIndex: 1 } }, [], [], "wengao");
            }
            var made = engine.makeBibliography();
            return made && made[1].length > 0 ? made[1][0] : "";
        }
    };
})
