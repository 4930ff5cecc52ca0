// Places in the text and places in the page. Lines are 0-based source lines with a fraction; heights are CSS
// pixels from the top of the page.
const position = (() => {
    const marker = make('div', 'wengao-marker');
    const quietMs = 40;
    let markedLine = -1;
    let expected = null; // the scroll position we set ourselves
    let told = null; // the line told last
    let quietUntil = 0; // a scroll just after a change is the change's doing, not a person's
    let wanted = null; // {line, tries}: a scroll that has to wait for the layout of what it brings into view

    function rectOf(node) {
        if (node.nodeType === Node.ELEMENT_NODE)
            return node.getBoundingClientRect();
        const range = document.createRange();
        range.selectNode(node);
        return range.getBoundingClientRect();
    }

    const isNotes = block => block.html.startsWith('<div class="footnotes"');

    function isVisible(node) {
        return node.nodeType === Node.ELEMENT_NODE || (node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
    }

    // {top, bottom} of a block in the page, null when nothing of it is visible.
    function extent(block) {
        blocks.unroll(block.section);
        let top = Infinity;
        let bottom = -Infinity;
        for (let node = block.first; ; node = node.nextSibling) {
            if (isVisible(node)) {
                const rect = rectOf(node);
                top = Math.min(top, rect.top);
                bottom = Math.max(bottom, rect.bottom);
            }
            if (node === block.last)
                break;
        }
        return top === Infinity ? null : { top: top + scrollY, bottom: bottom + scrollY };
    }

    // The notes, when their definitions stand among the text: the only block that is not in order.
    function notesApart() {
        const last = blocks.list[blocks.count() - 1];
        const previous = blocks.list[blocks.count() - 2];
        return last && previous && last.start < previous.start ? last : null;
    }

    // The last block for which `before` holds; blocks are in order of lines and of places alike.
    function lastWhere(before) {
        let low = 0;
        let high = blocks.count() - (notesApart() ? 1 : 0);
        while (low < high) {
            const middle = (low + high) >> 1;
            if (before(blocks.list[middle]))
                low = middle + 1;
            else
                high = middle;
        }
        return low - 1;
    }

    // Where an element with a line or with an offset from one begins.
    function lineOf(block, element) {
        const top = element.closest('[data-line]');
        return block.start + (top ? Number(top.getAttribute('data-line')) : 0) +
            Number(element.getAttribute('data-offset') || 0);
    }

    function blockOfLine(line) {
        const index = lastWhere(block => block.start <= line);
        return index >= 0 ? blocks.list[index] : null;
    }

    // The notes, when the line is no other block's and may be in a definition.
    function notesAround(line) {
        const notes = blocks.list[blocks.count() - 1];
        if (!notes || !isNotes(notes) || line < notes.start || line >= notes.end + 1)
            return null;
        const block = blockOfLine(line);
        return block && block !== notes && line < block.end + 1 ? null : notes;
    }

    // The place of the note in whose definition a line is, null for any other line.
    function placeOfNote(notes, line) {
        blocks.unroll(notes.section);
        for (const node of blocks.nodesOf(notes)) {
            if (node.nodeType !== Node.ELEMENT_NODE)
                continue;
            for (const note of node.querySelectorAll('li[data-line]')) {
                const end = notes.start + Number(note.getAttribute('data-end-line')) + 1;
                if (lineOf(notes, note) > line || line >= end)
                    continue;
                const rect = rectOf(note);
                return { top: rect.top + scrollY, bottom: rect.bottom + scrollY };
            }
        }
        return null;
    }

    // Pairs [line, y] inside a block, rising in both.
    function stops(block, place) {
        const pairs = [[block.start, place.top]];
        const push = (line, y) => {
            const last = pairs[pairs.length - 1];
            if (line > last[0] && y >= last[1] && line <= block.end && y <= place.bottom)
                pairs.push([line, y]);
        };
        for (const node of blocks.nodesOf(block)) {
            if (node.nodeType !== Node.ELEMENT_NODE)
                continue;
            for (const element of node.querySelectorAll('[data-line], [data-offset]'))
                push(lineOf(block, element), rectOf(element).top + scrollY);
        }
        pairs.push([block.end + 1, place.bottom]);
        return pairs;
    }

    function interpolate(pairs, value, from, to) {
        let at = 1;
        while (at < pairs.length - 1 && pairs[at][from] <= value)
            ++at;
        const [a, b] = [pairs[at - 1], pairs[at]];
        const span = b[from] - a[from];
        const part = span > 0 ? (value - a[from]) / span : 0;
        return a[to] + Math.min(1, Math.max(0, part)) * (b[to] - a[to]);
    }

    // The visible block at or next to an index, looking forwards or backwards.
    function visibleFrom(index, step) {
        for (let at = index; at >= 0 && at < blocks.count(); at += step) {
            const place = extent(blocks.list[at]);
            if (place)
                return { block: blocks.list[at], place };
        }
        return null;
    }

    function pageEnd() {
        return document.documentElement.scrollHeight;
    }

    // What surrounds a line or a height: the pairs to interpolate between.
    function around(index) {
        const here = visibleFrom(index, -1);
        const next = visibleFrom(index + 1, 1);
        const pairs = here ? stops(here.block, here.place) : [[0, 0]];
        if (here && here.block === blocks.list[0])
            pairs[0] = [0, 0]; // the page's own head belongs to the first line
        if (next)
            pairs.push([next.block.start, next.place.top]);
        return pairs.filter((pair, at) => at === 0 || (pair[0] >= pairs[at - 1][0] && pair[1] >= pairs[at - 1][1]));
    }

    function heightOf(line) {
        if (line <= 0 || !blocks.count())
            return 0;
        const pairs = around(lastWhere(block => block.start <= line));
        return pairs.length > 1 ? interpolate(pairs, line, 0, 1) : pairs[0][1];
    }

    function lastAbove(things, top, elementOf) {
        let low = 0;
        let high = things.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (elementOf(things[middle]).getBoundingClientRect().top <= top)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 ? things[low - 1] : null;
    }

    // The last block that starts above a height. Only the sections are asked first: asking for the place of
    // something inside one that is out of view would make the engine lay it out.
    function blockAt(y) {
        const section = lastAbove(sections.all(), y - scrollY, one => one.element);
        if (!section)
            return null;
        blocks.unroll(section);
        const element = lastAbove(section.element.children, y - scrollY, one => one) || section.element.firstElementChild;
        return element ? blocks.ownerOf(element) : null;
    }

    function lineAt(y) {
        if (y <= 0 || !blocks.count())
            return 0;
        const block = blockAt(y);
        const apart = block && block === notesApart();
        const pairs = around(blocks.list.indexOf(block) - (apart ? 1 : 0));
        return pairs.length > 1 ? interpolate(pairs, y, 1, 0) : pairs[0][0];
    }

    function scrollNow(y) {
        const limit = Math.max(0, pageEnd() - innerHeight);
        expected = Math.min(Math.max(0, y), limit);
        if (Math.abs(scrollY - expected) >= 0.5)
            scrollTo({ top: expected, behavior: 'instant' });
    }

    // What comes into view is laid out only then and may turn out higher: look again in the next frames.
    function pursue() {
        if (!wanted)
            return;
        const before = scrollY;
        scrollNow(heightOf(wanted.line));
        if (--wanted.tries > 0 && Math.abs(scrollY - before) >= 0.5)
            requestAnimationFrame(pursue);
        else
            wanted = null;
    }

    function scrolled() {
        sections.lookAround();
        placeMarker();
        if (wanted || (expected !== null && Math.abs(scrollY - expected) < 1.5))
            return;
        expected = null;
        const line = lineAt(scrollY);
        if (performance.now() < quietUntil) {
            told = line;
            return;
        }
        if (told !== null && Math.abs(told - line) < 0.02)
            return;
        told = line;
        tell('scrolled', line);
    }

    function isNear(block) {
        const rect = block.section.element.getBoundingClientRect();
        return rect.bottom > -innerHeight && rect.top < 2 * innerHeight;
    }

    // What stands for a line in the page, unless it is far away.
    function placeNear(line) {
        const notes = notesAround(line);
        const note = notes && isNear(notes) ? placeOfNote(notes, line) : null;
        const block = blockOfLine(line);
        return note || (block && isNear(block) ? extent(block) : null);
    }

    function placeMarker() {
        const place = markedLine >= 0 ? placeNear(markedLine) : null;
        if (!place) {
            marker.remove();
            return;
        }
        const origin = article.getBoundingClientRect().top + scrollY;
        if (marker.parentNode !== article)
            article.append(marker);
        const top = Math.round(place.top - origin) + 'px';
        const height = Math.max(4, Math.round(place.bottom - place.top)) + 'px';
        if (marker.style.top !== top)
            marker.style.top = top;
        if (marker.style.height !== height)
            marker.style.height = height;
    }

    return {
        heightOf,
        lineAt,
        scrolled,
        blockOfLine,
        extent,

        // The line that stands where a block was clicked.
        lineOfClick(block, target, y) {
            const element = target.closest('[data-line], [data-offset]');
            if (isNotes(block) && element && blocks.ownerOf(element) !== block)
                return lineOf(block, element);
            return Math.min(block.end, Math.max(block.start, lineAt(y)));
        },

        scrollToLine(line) {
            wanted = { line, tries: 4 };
            told = line;
            pursue();
        },

        reveal(line) {
            const notes = notesAround(line);
            const note = notes ? placeOfNote(notes, line) : null;
            const block = blockOfLine(line);
            const y = note ? note.top : heightOf(line);
            const place = note || (block ? extent(block) : null);
            const bottom = place ? Math.min(place.bottom, y + innerHeight / 2) : y;
            if (y >= scrollY && bottom <= scrollY + innerHeight)
                return;
            if (note && notes === notesApart())
                scrollNow(y - innerHeight / 4); // no line of the text is at that height
            else
                position.scrollToLine(Math.max(0, lineAt(Math.max(0, y - innerHeight / 4))));
        },

        mark(line) {
            markedLine = line;
            placeMarker();
        },

        placeMarker,

        // Until what has changed is painted and a little longer. Asking for a frame more to know when would keep
        // the engine drawing, and the next change waiting for it.
        beQuiet() {
            quietUntil = Infinity;
            afterPaint(() => { quietUntil = performance.now() + quietMs; });
        },

        reset() {
            wanted = null;
            told = 0;
            markedLine = -1;
            marker.remove();
            position.beQuiet();
            scrollNow(0);
        },

        // Remembers what is at the top of the view before blocks from an index on change; the result puts it
        // back there. What changes in the view or below moves nothing above.
        hold(index) {
            const changing = blocks.list[index];
            const node = changing && !changing.section.isRolled ? changing.first : null;
            if (!changing || (node instanceof Element && rectOf(node).top >= 0))
                return () => {};
            const top = scrollY > 0 && !wanted ? blockAt(scrollY) : null;
            const place = top ? extent(top) : null;
            if (!place)
                return () => {};
            const held = top.first;
            const offset = place.top - scrollY;
            return () => {
                const block = blocks.ownerOf(held);
                if (!block || !held.isConnected)
                    return;
                const after = extent(block);
                const y = after ? after.top - offset : scrollY;
                if (Math.abs(y - scrollY) >= 1) {
                    expected = y;
                    scrollTo({ top: y, behavior: 'instant' });
                }
            };
        },
    };
})();
