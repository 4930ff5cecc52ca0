// The sections the article's blocks stand in, some forty each. In a long article a section is an empty box of
// about the right height, rolled up, until it first comes within a screen of the view: what is far away costs
// neither memory nor time. What was unrolled stays so, and only the engine skips it while it is out of view.
const sections = (() => {
    const fullSize = 40;
    const touched = new Set();
    let all = [];
    let near = [];

    const isHeading = node => Boolean(node) && /^H[1-6]$/.test(node.nodeName);

    function add(after) {
        const element = make('div', 'wengao-section wengao-rolled');
        const section = { element, count: 0, bytes: 0, estimate: 0, isRolled: true, isNear: false };
        const at = after ? all.indexOf(after) + 1 : 0;
        body.insertBefore(element, at < all.length ? all[at].element : null);
        all.splice(at, 0, section);
        return section;
    }

    function take(section) {
        section.element.remove();
        all = all.filter(other => other !== section);
        near = near.filter(other => other !== section);
        section.isNear = false;
    }

    // Margins do not collapse across sections that are laid out on their own: the wider one gets its way.
    function settleMargins(section) {
        const at = all.indexOf(section);
        const leads = isHeading(section.element.firstElementChild);
        const next = all[at + 1];
        section.element.classList.toggle('wengao-leads', leads);
        section.element.classList.toggle('wengao-yields', Boolean(next) && isHeading(next.element.firstElementChild));
        if (at > 0)
            all[at - 1].element.classList.toggle('wengao-yields', leads);
    }

    function settle(section) {
        if (section.count === 0) {
            take(section);
            return;
        }
        settleMargins(section);
        const estimate = Math.round(section.bytes / 40 * 1.8 + section.count * 1.2);
        if (Math.abs(estimate - section.estimate) > section.estimate / 5) {
            section.estimate = estimate;
            section.element.style.setProperty('--estimate', estimate + 'em');
        }
    }

    // The first section that reaches below a height of the window.
    function firstBelow(y) {
        let low = 0;
        let high = all.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (all[middle].element.getBoundingClientRect().bottom <= y)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    return {
        all: () => all,
        add,

        // The section for a new block between two others.
        between(previous, next) {
            if (previous && (previous.section.count < fullSize || (next && next.section === previous.section)))
                return previous.section;
            if (next && next.section.count < fullSize)
                return next.section;
            return add(previous ? previous.section : null);
        },

        enter(section, block) {
            block.section = section;
            section.count += 1;
            section.bytes += block.html.length;
            touched.add(section);
        },

        leave(block) {
            block.section.count -= 1;
            block.section.bytes -= block.html.length;
            touched.add(block.section);
        },

        // After a change: parts what has grown too long.
        settleAll(split) {
            for (const section of Array.from(touched)) {
                if (section.count > 2 * fullSize)
                    split(section);
            }
            for (const section of touched)
                settle(section);
            touched.clear();
        },

        unrolled(section) {
            section.isRolled = false;
            section.element.classList.remove('wengao-rolled');
            settleMargins(section);
        },

        // Unrolls and typesets what has come within a screen of the view.
        lookAround() {
            for (const section of near)
                section.isNear = false;
            const before = near;
            near = [];
            for (let at = firstBelow(-innerHeight); at < all.length; ++at) {
                const section = all[at];
                if (section.element.getBoundingClientRect().top > 2 * innerHeight)
                    break;
                section.isNear = true;
                near.push(section);
            }
            for (const section of near) {
                blocks.unroll(section);
                if (!before.includes(section))
                    typeset.askAll(section.element);
            }
        },

        clear() {
            body.replaceChildren();
            all = [];
            near = [];
            touched.clear();
        },
    };
})();
