// Turns old nodes into new ones with as few changes as possible, so that loaded images, the selection and
// opened details stay as they are.
const morph = (() => {
    function sameKind(old, fresh) {
        return old.nodeType === fresh.nodeType && old.nodeName === fresh.nodeName
            && (old.nodeName !== 'IMG' || old.getAttribute('src') === fresh.getAttribute('src'));
    }

    // How much of two texts is the same at both ends.
    function sameEnds(before, after) {
        const limit = Math.min(before.length, after.length);
        let head = 0;
        while (head < limit && before.charCodeAt(head) === after.charCodeAt(head))
            ++head;
        let tail = 0;
        while (tail < limit - head
               && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
            ++tail;
        return { head, tail };
    }

    function text(old, after) {
        const before = old.data;
        if (before === after)
            return;
        const { head, tail } = sameEnds(before, after);
        old.replaceData(head, before.length - head - tail, after.slice(head, after.length - tail));
    }

    function attributes(old, fresh) {
        for (const attribute of Array.from(old.attributes)) {
            const keptOpen = attribute.name === 'open' && old.localName === 'details';
            if (!fresh.hasAttribute(attribute.name) && !keptOpen)
                old.removeAttributeNode(attribute);
        }
        for (const attribute of Array.from(fresh.attributes)) {
            if (old.getAttribute(attribute.name) !== attribute.value)
                old.setAttributeNode(attribute.cloneNode());
        }
    }

    function children(parent, fresh) {
        const from = Array.from(parent.childNodes);
        const to = Array.from(fresh.childNodes);
        let head = 0;
        while (head < from.length && head < to.length && from[head].isEqualNode(to[head]))
            ++head;
        let tail = 0;
        while (tail < Math.min(from.length, to.length) - head
               && from[from.length - 1 - tail].isEqualNode(to[to.length - 1 - tail]))
            ++tail;
        list(parent, from.slice(head, from.length - tail), to.slice(head, to.length - tail),
            tail ? from[from.length - tail] : null);
    }

    function node(old, fresh) {
        if (old.nodeType === Node.ELEMENT_NODE) {
            const kept = typeset.keeps(old, fresh);
            attributes(old, fresh);
            if (!kept)
                children(old, fresh);
        } else {
            text(old, fresh.data);
        }
        return old;
    }

    // An image that goes away gives its loaded picture to a new one with the same source.
    function keepImages(from, to) {
        const spare = new Map();
        for (const old of from) {
            const images = old.nodeName === 'IMG' ? [old] : old.querySelectorAll ? old.querySelectorAll('img') : [];
            for (const image of images)
                spare.set(image.getAttribute('src'), image);
        }
        if (!spare.size)
            return to;
        return to.map(fresh => {
            const images = fresh.nodeName === 'IMG' ? [fresh]
                : fresh.querySelectorAll ? Array.from(fresh.querySelectorAll('img')) : [];
            let result = fresh;
            for (const image of images) {
                const old = spare.get(image.getAttribute('src'));
                if (!old)
                    continue;
                spare.delete(image.getAttribute('src'));
                attributes(old, image);
                image.replaceWith(old);
                if (image === fresh)
                    result = old;
            }
            return result;
        });
    }

    // Puts the nodes `to` in the place of the nodes `from` of `parent`, which stand before `next`.
    function list(parent, from, to, next) {
        const result = [];
        const pairs = Math.min(from.length, to.length);
        let index = 0;
        while (index < pairs && sameKind(from[index], to[index])) {
            result.push(node(from[index], to[index]));
            ++index;
        }
        let tail = 0;
        while (tail < pairs - index && sameKind(from[from.length - 1 - tail], to[to.length - 1 - tail]))
            ++tail;
        const end = tail ? from[from.length - tail] : next;
        const gone = from.slice(index, from.length - tail);
        for (const fresh of keepImages(gone, to.slice(index, to.length - tail))) {
            parent.insertBefore(fresh, end);
            result.push(fresh);
        }
        for (const old of gone) {
            if (old.parentNode === parent && !result.includes(old))
                old.remove();
        }
        for (let at = 0; at < tail; ++at)
            result.push(node(from[from.length - tail + at], to[to.length - tail + at]));
        return result;
    }

    return { list, children, text, sameEnds };
})();
