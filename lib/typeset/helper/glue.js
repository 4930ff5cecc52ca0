// Runs the two libraries in an engine that has no modules and no files of its own. `read(name)` gives the text
// of a file of theirs, empty when there is none; `languages` names the files of the highlighter's languages.
(function (read, languages) {
    'use strict';

    // What the script engine lacks of the language the highlighter is written in: Unicode in regular
    // expressions, and __proto__ in a literal. Beyond ASCII every character counts as a letter here. And it tells
    // the source of an expression with every slash escaped once more than it is.
    const adaptations = [
        [/__proto__: null,/g, ''],
        [/unicodeRegex: true/g, 'unicodeRegex: false'],
        [/\(\\\\p\{S\}\|\\\\p\{P\}\)/g, '[!-\\\\/:-@\\\\[-`{-~]'],
        [/\]\\p\{XID_Continue\}/g, '][\\w\\u00aa-\\uffff]'],
        [/\\p\{(?:L|XID_Start)\}/g, 'a-zA-Z\\u00aa-\\uffff'],
    ];
    if (/\//.source !== '\\/')
        adaptations.push([/return re\.source;/g, 'return re.source.replace(/\\\\[/]/g, "/");']);

    function moduleOf(source) {
        const module = { exports: {} };
        new Function('module', 'exports', source)(module, module.exports);
        return module.exports;
    }

    function adapted(name) {
        return adaptations.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), read(name));
    }

    let katex = null;
    let highlighter = null;
    let files = null; // by every name a language goes by
    const loaded = new Set();

    // Reading the names out of the sources is much faster than running all of them.
    function fileOf(name) {
        if (!files) {
            files = new Map();
            for (const file of languages) {
                const aliases = /aliases: *\[([^\]]*)\]/.exec(read('languages/' + file));
                for (const quoted of aliases ? aliases[1].match(/(["'])[^"']*\1/g) || [] : []) {
                    const alias = quoted.slice(1, -1).toLowerCase();
                    if (!files.has(alias))
                        files.set(alias, file);
                }
            }
            for (const file of languages)
                files.set(file, file);
        }
        return files.get(name);
    }

    function load(file) {
        if (loaded.has(file))
            return;
        loaded.add(file);
        const source = adapted('languages/' + file);
        highlighter.registerLanguage(file, moduleOf(source));
        if (source.includes('subLanguage')) {
            for (const inner of ['xml', 'css', 'javascript'])
                load(inner);
        }
    }

    return {
        code(language, source) {
            if (!highlighter)
                highlighter = moduleOf(adapted('core'));
            const file = fileOf(language.toLowerCase());
            if (!file)
                return null;
            load(file);
            return highlighter.highlight(source, { language: file, ignoreIllegals: true }).value;
        },

        math(source, isDisplay, isMathMl) {
            if (!katex)
                katex = moduleOf(read('katex'));
            return katex.renderToString(source, {
                displayMode: isDisplay,
                output: isMathMl ? 'mathml' : 'htmlAndMathml',
                trust: false,
                strict: 'ignore',
                maxExpand: 1000,
                maxSize: 50,
                throwOnError: true,
            });
        },
    };
})
