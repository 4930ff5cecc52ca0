// The article's blocks, in order. One that stands in the page knows its first and last node, so nothing in the
// page needs to be looked up by an id an article could also use; in a section that is rolled up it has none.
const blocks = (() => {
    const longArticle = 120;
    const list = [];
    const owners = new WeakMap(); // top-level node -> block
    let isWhole = false; // everything is to stand in the page, however long the article is

    function nodesOf(block) {
        const nodes = [];
        for (let node = block.first; node; node = node.nextSibling) {
            nodes.push(node);
            if (node === block.last)
                break;
        }
        return nodes;
    }

    function adopt(block, nodes) {
        block.first = nodes[0];
        block.last = nodes[nodes.length - 1];
        for (const node of nodes)
            owners.set(node, block);
    }

    function unroll(section) {
        if (!section.isRolled)
            return;
        for (const block of list) {
            if (block.section !== section)
                continue;
            const nodes = fragment.nodesOf(block.html);
            section.element.append(...nodes);
            adopt(block, nodes);
        }
        sections.unrolled(section);
    }

    function unrollAll() {
        for (const section of sections.all())
            unroll(section);
    }

    function insert(index, fresh) {
        const block = { ...fresh, first: null, last: null, section: null };
        const previous = list[index - 1];
        const next = list[index];
        const section = sections.between(previous, next);
        sections.enter(section, block);
        list.splice(index, 0, block);
        if (section.isRolled)
            return;
        const nodes = fragment.nodesOf(block.html);
        const before = next && next.section === section ? next.first : null;
        for (const node of nodes)
            section.element.insertBefore(node, before);
        adopt(block, nodes);
        typeset.look(section, nodes);
    }

    function remove(index) {
        const block = list[index];
        for (const node of nodesOf(block))
            node.remove();
        sections.leave(block);
        list.splice(index, 1);
    }

    function replace(block, fresh) {
        const isDone = !block.section.isRolled && quickText.edit(block, fresh.html);
        sections.leave(block);
        Object.assign(block, fresh);
        sections.enter(block.section, block);
        if (isDone || block.section.isRolled)
            return;
        const parent = block.section.element;
        const nodes = morph.list(parent, nodesOf(block), fragment.nodesOf(block.html), block.last.nextSibling);
        adopt(block, nodes);
        typeset.look(block.section, nodes);
    }

    // A section that grew too long gives its second half to a new one.
    function split(section) {
        const own = list.filter(block => block.section === section);
        const target = sections.add(section);
        if (!section.isRolled)
            sections.unrolled(target);
        for (const block of own.slice(own.length >> 1)) {
            const nodes = nodesOf(block);
            sections.leave(block);
            target.element.append(...nodes);
            sections.enter(target, block);
        }
    }

    // A style sheet of the article acts on all of it, wherever it stands.
    const isNeeded = block => block.section.isRolled && /<style[\s>]/i.test(block.html);

    function settle(changed) {
        sections.settleAll(split);
        const isLong = list.length > longArticle;
        body.classList.toggle('wengao-long', isLong);
        if (!isLong || isWhole) {
            unrollAll();
            return;
        }
        for (const block of changed) {
            if (isNeeded(block))
                unroll(block.section);
        }
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
        unroll,
        unrollAll,

        // What looks at the whole article, such as a search, needs all of it in the page.
        setWhole(whole) {
            isWhole = whole;
            if (whole)
                unrollAll();
        },

        // Unrolls every section in which that text may stand.
        unrollWhere(text) {
            for (const block of list) {
                if (block.section.isRolled && block.html.includes(text))
                    unroll(block.section);
            }
        },

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
            while (from < to)
                insert(first++, fresh[from++]);
            moveLines(change.first + fresh.length, change.nextLine);
            settle(list.slice(change.first, change.first + fresh.length));
        },

        clear() {
            typeset.forget();
            sections.clear();
            list.length = 0;
            isWhole = false;
            body.classList.remove('wengao-long');
        },
    };
})();
