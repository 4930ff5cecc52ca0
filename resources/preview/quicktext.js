// What a key press changes: some letters in one text of a block. They go straight into the page; parsing the
// block anew and comparing it takes several times as long. Whatever is less plain than that is left to morph.
const quickText = (() => {
    const longest = 20000; // of a block that is looked through
    const notPlain = /<(?:pre|style|textarea|title|svg|math)[\s>]|data-tex=/i;
    const entities = new Map([['quot', '"'], ['amp', '&'], ['lt', '<'], ['gt', '>'], ['#39', "'"]]);

    // True when the HTML differs inside one text only.
    function differsInText(before, after) {
        const { head, tail } = morph.sameEnds(before, after);
        const changed = before.slice(head, before.length - tail) + after.slice(head, after.length - tail);
        return !/[<>&]/.test(changed) && before.lastIndexOf('>', head - 1) > before.lastIndexOf('<', head - 1);
    }

    // The texts between the tags, as they stand in the page; null when there is an entity we do not know.
    function textsOf(html) {
        const texts = html.split(/<[^>]*>/);
        if (!texts[texts.length - 1].trim())
            texts.pop(); // what is blank at a block's end is not put into the page
        let known = true;
        const plain = texts.filter(text => text !== '').map(text => text.replace(/&([^;]*);?/g, (all, name) => {
            known = known && all.endsWith(';') && entities.has(name);
            return entities.get(name);
        }));
        return known ? plain : null;
    }

    function textNodes(block) {
        const found = [];
        for (const top of blocks.nodesOf(block)) {
            if (top.nodeType === Node.TEXT_NODE) {
                found.push(top);
                continue;
            }
            const walker = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
            while (walker.nextNode())
                found.push(walker.currentNode);
        }
        return found;
    }

    return {
        // Makes a block that stands in the page show `html`. False when that takes more; nothing is changed then.
        edit(block, html) {
            if (html.length > longest || notPlain.test(html) || !differsInText(block.html, html))
                return false;
            const before = textsOf(block.html);
            const after = textsOf(html);
            const nodes = before && after && before.length === after.length ? textNodes(block) : [];
            if (!nodes.length || nodes.length !== before.length || nodes.some((node, at) => node.data !== before[at]))
                return false;
            const at = before.findIndex((text, index) => text !== after[index]);
            if (at < 0)
                return false;
            morph.text(nodes[at], after[at]);
            return true;
        },
    };
})();
