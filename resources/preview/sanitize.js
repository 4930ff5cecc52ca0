// Takes out of rendered HTML what could act, load or reach outside the article. The page's policy forbids the
// same things once more; here they are gone before they are part of the page.
const sanitize = (() => {
    const removed = new Set(['script', 'noscript', 'template', 'object', 'applet', 'portal', 'param', 'base', 'link',
        'meta', 'title', 'head', 'frame', 'frameset', 'noframes', 'animate', 'animatemotion', 'animatetransform',
        'animatecolor', 'set', 'feimage', 'track', 'fencedframe', 'slot', 'datalist', 'dialog', 'bgsound', 'keygen',
        'plaintext', 'discard', 'handler', 'listener']);
    const boxed = new Set(['iframe', 'embed']);
    const unwrapped = new Set(['form', 'html', 'body']);
    const dropped = new Set(['srcset', 'imagesrcset', 'imagesizes', 'ping', 'target', 'download', 'formaction',
        'action', 'form', 'autofocus', 'contenteditable', 'accesskey', 'nonce', 'is', 'http-equiv', 'background',
        'manifest', 'codebase', 'classid', 'archive', 'data', 'srcdoc', 'lowsrc', 'dynsrc', 'longdesc', 'profile',
        'usemap', 'slot', 'part', 'exportparts', 'integrity', 'crossorigin', 'referrerpolicy', 'attributionsrc',
        'elementtiming', 'tabindex', 'draggable', 'autoplay', 'cite', 'fetchpriority', 'shadowroot', 'shadowrootmode',
        'itemtype', 'itemid', 'popover', 'preload', 'filter', 'cursor', 'formmethod', 'formtarget', 'xml:base']);
    const linkSchemes = new Set(['http', 'https', 'mailto', 'tel', 'ftp']);

    function schemeOf(value) {
        const match = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, ''));
        return match ? match[1].toLowerCase() : '';
    }

    function mayLink(value) {
        const scheme = schemeOf(value);
        return scheme === '' || linkSchemes.has(scheme);
    }

    // Where the element's picture, sound or film is fetched from; null if it is to have none.
    function sourceFor(value) {
        const trimmed = value.trim();
        if (!trimmed)
            return null;
        const scheme = schemeOf(trimmed);
        if (scheme === 'data')
            return /^data:(image|audio|video)\//i.test(trimmed) ? trimmed : null;
        if (scheme === 'http' || scheme === 'https' || /^[\\/]{2}/.test(trimmed)) {
            const absolute = /^[\\/]{2}/.test(trimmed) ? 'https:' + trimmed.replace(/^[\\/]+/, '//') : trimmed;
            return settings.remote ? absolute : '/remote?s=' + encodeURIComponent(trimmed);
        }
        return '/image?v=' + settings.version + '&s=' + encodeURIComponent(trimmed);
    }

    function cleanSource(element, name) {
        const value = element.getAttribute(name);
        const source = sourceFor(value);
        element.removeAttribute(name);
        if (source === null)
            return;
        element.setAttribute(name, source);
        element.setAttribute('data-' + name, value);
    }

    function cleanAttribute(element, attribute) {
        const name = attribute.name.toLowerCase();
        const local = name.slice(name.indexOf(':') + 1);
        const kind = element.localName;
        if (name.startsWith('on') || dropped.has(name) || name.startsWith('data-wengao')) {
            element.removeAttributeNode(attribute);
        } else if (name === 'name' && kind !== 'a') {
            element.removeAttributeNode(attribute); // a named image or form would hide parts of the document
        } else if (local === 'href') {
            const inside = attribute.value.trim().startsWith('#');
            const link = (kind === 'a' || kind === 'area') && mayLink(attribute.value);
            if (!inside && !link)
                element.removeAttributeNode(attribute);
        } else if (name === 'src' || name === 'poster') {
            cleanSource(element, attribute.name);
        } else if (name === 'type' && kind === 'input') {
            if (!/^(checkbox|radio)$/i.test(attribute.value))
                element.setAttribute('type', 'text');
        }
    }

    // Nothing of the article may stay in front of what is scrolled.
    function cleanDeclarations(style) {
        if (!style)
            return;
        const position = style.position;
        if (position && !/^(static|relative|absolute|initial|unset|revert|inherit)$/.test(position))
            style.removeProperty('position');
        for (const name of Array.from(style)) {
            if (/url\(|image-set\(|element\(|cross-fade\(/i.test(style.getPropertyValue(name))
                && !/^(\s*url\(\s*["']?data:image\/[^)]*\)\s*)$/i.test(style.getPropertyValue(name)))
                style.removeProperty(name);
        }
    }

    function cleanRules(rules) {
        const kept = [];
        for (const rule of Array.from(rules)) {
            if (rule instanceof CSSStyleRule) {
                cleanDeclarations(rule.style);
                kept.push('.wengao-body :is(' + rule.selectorText + '){' + rule.style.cssText + '}');
            } else if (rule instanceof CSSMediaRule) {
                kept.push('@media ' + rule.media.mediaText + '{' + cleanRules(rule.cssRules) + '}');
            } else if (rule instanceof CSSSupportsRule) {
                kept.push('@supports ' + rule.conditionText + '{' + cleanRules(rule.cssRules) + '}');
            }
        }
        return kept.join('\n');
    }

    // An article's own style sheet is kept for its text only.
    function cleanStyleSheet(element) {
        let text = '';
        try {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(element.textContent);
            text = cleanRules(sheet.cssRules);
        } catch (problem) {
            text = '';
        }
        element.textContent = text.replace(/<\//g, '<\\/');
        for (const attribute of Array.from(element.attributes))
            element.removeAttributeNode(attribute);
    }

    function box(element) {
        const note = make('div', 'wengao-embed');
        note.textContent = element.getAttribute('src') || element.getAttribute('title') || element.localName;
        element.replaceWith(note);
    }

    function cleanElement(element) {
        const kind = element.localName.toLowerCase();
        if (removed.has(kind)) {
            element.remove();
            return;
        }
        if (boxed.has(kind)) {
            box(element);
            return;
        }
        if (kind === 'style') {
            cleanStyleSheet(element);
            return;
        }
        for (const attribute of Array.from(element.attributes))
            cleanAttribute(element, attribute);
        if (element.hasAttribute('style'))
            cleanDeclarations(element.style);
        if (/^(input|button|select|textarea)$/.test(kind))
            element.setAttribute('disabled', '');
        if (kind === 'image' && element.namespaceURI !== htmlNamespace)
            element.removeAttribute('href');
        if (unwrapped.has(kind))
            element.replaceWith(...element.childNodes);
    }

    return {
        mayLink,
        fragment(root) {
            for (const element of Array.from(root.querySelectorAll('*')))
                cleanElement(element);
        },
        source: sourceFor,
    };
})();
