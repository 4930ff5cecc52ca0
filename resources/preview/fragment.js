// From a block's HTML to nodes that may stand in the page.
const fragment = (() => {
    const isBlank = node => node.nodeType === Node.TEXT_NODE && !node.data.trim();

    // A block moves when lines are added above it; what is inside it counts from its own first line, notes
    // from that of the first one in the text.
    function relativeLines(root) {
        const marked = root.querySelectorAll('[data-line]');
        const base = Array.from(marked).reduce(
            (least, element) => Math.min(least, Number(element.getAttribute('data-line'))), Infinity);
        for (const element of marked) {
            for (const name of ['data-line', 'data-end-line']) {
                if (element.hasAttribute(name))
                    element.setAttribute(name, String(Number(element.getAttribute(name)) - base));
            }
        }
    }

    return {
        // One node at least.
        nodesOf(html) {
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
        },
    };
})();
