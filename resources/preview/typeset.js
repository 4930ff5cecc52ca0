// Code and formulas are shown as they are written at once; the program typesets those near the view and sends
// them a moment later. Until then what was typeset before stays, with the change made in it.
const typeset = (() => {
    const wanted = 'pre > code[class*="language-"], span.math[data-tex]';
    const states = new WeakMap(); // element -> { ticket, asked, written, isSet }
    const waiting = new Map(); // ticket -> element
    let last = 0;
    let answers = [];

    const isFormula = element => element.localName === 'span';
    const isCandidate = node => node.nodeType === Node.ELEMENT_NODE && node.matches(wanted);
    const sourceOf = element => (isFormula(element) ? element.getAttribute('data-tex') : element.textContent);

    function languageOf(element) {
        const given = element.getAttribute('data-lang');
        const named = /(?:^|\s)language-(\S+)/.exec(element.className);
        return given || (named ? named[1] : '');
    }

    function keyOf(element) {
        const start = isFormula(element) ? element.className : languageOf(element);
        return start + ' ' + sourceOf(element);
    }

    function askAll(root) {
        for (const element of root.querySelectorAll(wanted))
            ask(element);
    }

    // An answer that is on its way is waited for: what was written meanwhile is asked for in one.
    function ask(element) {
        let state = states.get(element);
        if (!state) {
            state = { ticket: 0, asked: null, written: element.textContent, isSet: false };
            states.set(element, state);
        }
        const key = keyOf(element);
        const source = sourceOf(element);
        if (state.ticket || state.asked === key || !source.trim())
            return;
        state.ticket = ++last;
        state.asked = key;
        waiting.set(state.ticket, element);
        const kind = !isFormula(element) ? 0 : element.classList.contains('display') ? 2 : 1;
        tell('typesetWanted', state.ticket, kind, isFormula(element) ? '' : languageOf(element), source);
    }

    function show(answer) {
        const element = waiting.get(answer.ticket);
        waiting.delete(answer.ticket);
        const state = element ? states.get(element) : null;
        if (!state || state.ticket !== answer.ticket)
            return;
        state.ticket = 0;
        if (keyOf(element) !== state.asked) {
            ask(element);
            return;
        }
        const template = make('template');
        if (answer.html !== null) {
            template.innerHTML = answer.html;
            sanitize.fragment(template.content);
        } else if (isFormula(element)) {
            const problem = labelled('span', 'wengao-problem', state.written);
            problem.title = answer.problem;
            template.content.append(problem);
        } else {
            template.content.append(element.textContent);
        }
        state.isSet = answer.html !== null || isFormula(element);
        morph.children(element, template.content);
    }

    function showAll() {
        const restore = position.hold();
        position.beQuiet();
        const ready = answers;
        answers = [];
        for (const answer of ready)
            show(answer);
        restore();
        afterPaint(() => tell('typesetShown', waiting.size));
    }

    // The place in the text nodes of an element.
    function placeOf(element, offset) {
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        let rest = offset;
        while (node && rest > node.data.length) {
            rest -= node.data.length;
            node = walker.nextNode();
        }
        return node ? [node, rest] : null;
    }

    // Writes into coloured code what changed in it, so that the colours around stay.
    function edit(element, text) {
        const before = element.textContent;
        const limit = Math.min(before.length, text.length);
        let head = 0;
        while (head < limit && before.charCodeAt(head) === text.charCodeAt(head))
            ++head;
        let tail = 0;
        while (tail < limit - head
               && before.charCodeAt(before.length - 1 - tail) === text.charCodeAt(text.length - 1 - tail))
            ++tail;
        const start = placeOf(element, head);
        const end = placeOf(element, before.length - tail);
        if (!start || !end) {
            element.textContent = text;
            return;
        }
        const fresh = text.slice(head, text.length - tail);
        if (start[0] === end[0]) {
            start[0].replaceData(start[1], end[1] - start[1], fresh);
            return;
        }
        const range = document.createRange();
        range.setStart(...start);
        range.setEnd(...end);
        range.deleteContents();
        start[0].appendData(fresh);
    }

    return {
        askAll,

        // Nodes of a section are new or have changed.
        look(section, nodes) {
            if (!section.isNear)
                return;
            for (const node of nodes) {
                if (node.nodeType !== Node.ELEMENT_NODE)
                    continue;
                if (isCandidate(node))
                    ask(node);
                askAll(node);
            }
        },

        // True when `old` was typeset and shows `fresh` well enough until it is typeset again.
        keeps(old, fresh) {
            const state = states.get(old);
            if (!state || !state.isSet || !isCandidate(old) || !isCandidate(fresh))
                return false;
            if (isFormula(old)) {
                state.written = fresh.textContent;
                return true;
            }
            if (languageOf(old) !== languageOf(fresh))
                return false;
            edit(old, fresh.textContent);
            return true;
        },

        answer(answer) {
            if (answers.push(answer) === 1)
                requestAnimationFrame(showAll);
        },

        // For printing: everything, wherever it is.
        all() {
            blocks.unrollAll();
            askAll(body);
            if (!waiting.size && !answers.length)
                tell('typesetShown', 0);
        },

        // Other nodes take the place of all there were, or nobody will answer any more.
        forget() {
            waiting.clear();
            answers = [];
        },
    };
})();
