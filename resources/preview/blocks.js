// The article's blocks, in order, and the sections they stand in. A block knows its first and last node, so
// nothing in the page needs to be looked up by an id an article could also use.
const blocks = (() => {
    const sectionSize = 40;
    const longArticle = 120;
    const list = [];
    const owners = new WeakMap(); // top-level node -> block
    let sections = [];

    function fragmentOf(html) {
        const template = make('template');
        template.innerHTML = html;
        sanitize.fragment(template.content);
        relativeLines(template.content);
        for (const box of template.content.querySelectorAll('li > input[type="checkbox"]'))
            box.parentNode.classList.add('wengao-task');
        const nodes = Array.from(template.content.childNodes);
        while (nodes.length > 1 && isBlank(nodes[nodes.length - 1]))
            nodes.pop();
        return nodes.length ? nodes : [document.createComment('')];
    }

    function isBlank(node) {
        return node.nodeType === Node.TEXT_NODE && !node.data.trim();
    }

    // A block moves when lines are added above it; what is inside it counts from its own first line.
    function relativeLines(root) {
        const marked = root.querySelectorAll('[data-line]');
        const base = marked.length ? Number(marked[0].getAttribute('data-line')) : 0;
        for (const element of marked) {
            for (const name of ['data-line', 'data-end-line']) {
                if (element.hasAttribute(name))
                    element.setAttribute(name, String(Number(element.getAttribute(name)) - base));
            }
        }
    }

    function nodesOf(block) {
        const nodes = [];
        for (let node = block.first; ; node = node.nextSibling) {
            nodes.push(node);
            if (node === block.last)
                return nodes;
        }
    }

    function adopt(block, nodes) {
        block.first = nodes[0];
        block.last = nodes[nodes.length - 1];
        for (const node of nodes)
            owners.set(node, block);
    }

    function newSection(after) {
        const section = { element: make('div', 'wengao-section'), count: 0, bytes: 0, estimate: 0 };
        const at = after ? sections.indexOf(after) + 1 : 0;
        body.insertBefore(section.element, at < sections.length ? sections[at].element : null);
        sections.splice(at, 0, section);
        typeset.watch(section.element);
        return section;
    }

    function enter(section, block) {
        block.section = section;
        section.count += 1;
        section.bytes += block.html.length;
        touched.add(section);
    }

    function leave(block) {
        block.section.count -= 1;
        block.section.bytes -= block.html.length;
        touched.add(block.section);
    }

    const touched = new Set();

    function sectionFor(previous, next) {
        if (previous && (previous.section.count < sectionSize || (next && next.section === previous.section)))
            return previous.section;
        if (next && next.section.count < sectionSize)
            return next.section;
        return newSection(previous ? previous.section : null);
    }

    function insert(index, block, nodes) {
        const previous = list[index - 1];
        const next = list[index];
        const section = sectionFor(previous, next);
        const before = next && next.section === section ? next.first : null;
        for (const node of nodes)
            section.element.insertBefore(node, before);
        adopt(block, nodes);
        enter(section, block);
        typeset.look(section.element, nodes);
        list.splice(index, 0, block);
    }

    function remove(index) {
        const block = list[index];
        for (const node of nodesOf(block))
            node.remove();
        leave(block);
        list.splice(index, 1);
    }

    function replace(block, fresh) {
        leave(block);
        const parent = block.section.element;
        const nodes = morph.list(parent, nodesOf(block), fragmentOf(fresh.html), block.last.nextSibling);
        Object.assign(block, fresh);
        adopt(block, nodes);
        enter(block.section, block);
        typeset.look(block.section.element, nodes);
    }

    // A section that grew too long gives its second half to a new one.
    function split(section) {
        const own = list.filter(block => block.section === section);
        const moved = own.slice(own.length >> 1);
        const target = newSection(section);
        for (const block of moved) {
            const nodes = nodesOf(block);
            leave(block);
            for (const node of nodes)
                target.element.append(node);
            enter(target, block);
        }
    }

    function isHeading(node) {
        return Boolean(node) && /^H[1-6]$/.test(node.nodeName);
    }

    // Margins do not collapse across sections that are laid out on their own: the wider one gets its way.
    function settle(section) {
        if (section.count === 0) {
            section.element.remove();
            typeset.unwatch(section.element);
            sections = sections.filter(other => other !== section);
            return;
        }
        const at = sections.indexOf(section);
        section.element.classList.toggle('wengao-leads', isHeading(section.element.firstElementChild));
        const next = sections[at + 1];
        section.element.classList.toggle('wengao-yields', Boolean(next) && isHeading(next.element.firstElementChild));
        if (at > 0) {
            sections[at - 1].element.classList.toggle('wengao-yields', isHeading(section.element.firstElementChild));
        }
        const estimate = Math.round(section.bytes / 40 * 1.8 + section.count * 1.2);
        if (Math.abs(estimate - section.estimate) > section.estimate / 5) {
            section.estimate = estimate;
            section.element.style.setProperty('--estimate', estimate + 'em');
        }
    }

    function settleAll() {
        for (const section of Array.from(touched)) {
            if (section.count > 2 * sectionSize)
                split(section);
        }
        for (const section of touched)
            settle(section);
        touched.clear();
        body.classList.toggle('wengao-long', list.length > longArticle);
    }

    function moveLines(from, nextLine) {
        if (nextLine < 0 || from >= list.length)
            return;
        const shift = nextLine - list[from].start;
        for (let index = from; shift !== 0 && index < list.length; ++index) {
            list[index].start += shift;
            list[index].end += shift;
        }
    }

    function setLines(block, fresh) {
        block.start = fresh.start;
        block.end = fresh.end;
    }

    return {
        list,
        count: () => list.length,
        ownerOf: node => owners.get(node),
        nodesOf,
        sections: () => sections,

        // change: {first, removed, blocks: [{start, end, html}], nextLine}
        apply(change) {
            const fresh = change.blocks;
            let first = change.first;
            let end = Math.min(first + change.removed, list.length);
            let from = 0;
            let to = fresh.length;
            while (first < end && from < to && list[first].html === fresh[from].html)
                setLines(list[first++], fresh[from++]);
            while (first < end && from < to && list[end - 1].html === fresh[to - 1].html)
                setLines(list[--end], fresh[--to]);
            while (first < end && from < to)
                replace(list[first++], fresh[from++]);
            while (end > first)
                remove(--end);
            while (from < to) {
                const block = { ...fresh[from], first: null, last: null, section: null };
                insert(first++, block, fragmentOf(fresh[from++].html));
            }
            moveLines(change.first + change.blocks.length, change.nextLine);
            settleAll();
        },

        clear() {
            for (const section of sections)
                typeset.unwatch(section.element);
            typeset.forget();
            body.replaceChildren();
            list.length = 0;
            sections = [];
            touched.clear();
            body.classList.remove('wengao-long');
        },
    };
})();
