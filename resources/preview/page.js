// Ties the parts together and to the program. Loaded last, in a world of its own: the page's own scripts, were
// there any, could neither run nor see this.
let bridge = null;
const ticker = new MessageChannel();
let awaiting = []; // the next frame
let painted = [];
let note = null;

function tell(name, ...values) {
    if (bridge)
        bridge[name](...values);
}

// A message posted in a frame's callback arrives after that frame was painted.
ticker.port1.onmessage = () => {
    const done = painted;
    painted = [];
    for (const call of done)
        call();
};

function afterPaint(call) {
    if (awaiting.push(call) > 1)
        return;
    requestAnimationFrame(() => {
        position.placeMarker();
        painted.push(...awaiting);
        awaiting = [];
        ticker.port2.postMessage(0);
    });
}

function apply(change) {
    const restore = position.hold(change.first);
    position.beQuiet();
    blocks.apply(change);
    restore();
    sections.lookAround();
    closeNote();
    afterPaint(() => tell('painted', change.sequence));
}

function setHeader(header) {
    for (const old of article.querySelectorAll(':scope > .wengao-header, :scope > .wengao-cover'))
        old.remove();
    if (!header)
        return;
    const top = make('header', 'wengao-header');
    if (header.title)
        top.append(labelled('h1', '', header.title));
    const byline = make('p', 'wengao-byline');
    if (header.author)
        byline.append(labelled('span', 'wengao-author', header.author));
    if (header.date)
        byline.append(labelled('time', '', header.date));
    if (byline.childNodes.length)
        top.append(byline);
    if (top.childNodes.length)
        body.before(top);
    const source = header.cover ? sanitize.source(header.cover) : null;
    if (source) {
        const figure = make('figure', 'wengao-cover');
        const image = make('img');
        image.src = source;
        image.alt = header.coverAlt;
        figure.append(image);
        body.before(figure);
    }
}

function labelled(tag, name, text) {
    const element = make(tag, name);
    element.textContent = text;
    return element;
}

function targetOf(address) {
    let name = address.slice(1);
    try {
        name = decodeURIComponent(name);
    } catch (problem) {
        // Taken as it is written.
    }
    if (!name)
        return null;
    const wanted = CSS.escape(name);
    const find = () => body.querySelector('[id="' + wanted + '"], a[name="' + wanted + '"]');
    const found = find();
    if (found)
        return found;
    const written = make('p');
    written.textContent = name;
    blocks.unrollWhere(written.innerHTML);
    return find();
}

function blockOf(node) {
    for (let at = node; at && at !== body; at = at.parentNode) {
        const block = blocks.ownerOf(at);
        if (block)
            return block;
    }
    return null;
}

function scrollToTarget(address) {
    const target = targetOf(address);
    if (!target) {
        if (address === '#' || address === '#top')
            scrollTo({ top: 0, behavior: 'instant' });
        return;
    }
    target.scrollIntoView({ block: 'start', behavior: 'instant' });
    requestAnimationFrame(() => target.scrollIntoView({ block: 'start', behavior: 'instant' }));
}

function linkOf(event) {
    const target = event.target instanceof Element ? event.target : null;
    return target ? target.closest('a, area') : null;
}

function addressOf(link) {
    return link.getAttribute('href') || link.getAttributeNS('http://www.w3.org/1999/xlink', 'href') || '';
}

function clicked(event) {
    const link = linkOf(event);
    const address = link ? addressOf(link) : '';
    if (link && address) {
        event.preventDefault();
        if (!event.isTrusted && !settings.testing)
            return;
        if (address.startsWith('#'))
            scrollToTarget(address);
        else if (sanitize.mayLink(address))
            tell('linkClicked', address);
        return;
    }
    if (event.button !== 0 || !getSelection().isCollapsed)
        return;
    const block = blockOf(event.target);
    if (block)
        tell('clicked', Math.floor(position.lineOfClick(block, event.target, event.clientY + scrollY)));
}

let hovered = '';
function hover(event) {
    const link = linkOf(event);
    const address = link ? addressOf(link) : '';
    if (address !== hovered) {
        hovered = address;
        tell('hovered', address);
    }
    showNote(link, address);
}

// The pointer has left the page: nothing tells what it is over now.
function left(event) {
    if (event.relatedTarget)
        return;
    if (hovered)
        tell('hovered', '');
    hovered = '';
    closeNote();
}

function isReference(link, address) {
    return address.startsWith('#fn') && Boolean(link.closest('sup, .footnote-ref'));
}

function closeNote() {
    if (note) {
        note.element.remove();
        note = null;
    }
}

function showNote(link, address) {
    if (note && (note.link === link || note.element.matches(':hover')))
        return;
    closeNote();
    if (!link || !isReference(link, address))
        return;
    const target = targetOf(address);
    if (!target)
        return;
    const element = make('div', 'wengao-note');
    element.append(...target.cloneNode(true).childNodes);
    for (const back of element.querySelectorAll('.footnote-backref'))
        back.remove();
    for (const named of element.querySelectorAll('[id]'))
        named.removeAttribute('id');
    article.append(element);
    const origin = article.getBoundingClientRect();
    const place = link.getBoundingClientRect();
    const width = element.offsetWidth;
    const left = Math.min(Math.max(8, place.left - width / 3), document.documentElement.clientWidth - width - 8);
    const above = place.bottom + element.offsetHeight + 8 > innerHeight && place.top > element.offsetHeight + 8;
    element.style.left = left - origin.left + 'px';
    element.style.top = (above ? place.top - element.offsetHeight - 1 : place.bottom + 1) - origin.top + 'px';
    note = { element, link };
}

// What goes to the clipboard is the article, without our own marks and addresses; formulas are MathML in rich
// text and TeX in plain text.
function contentOf(ranges) {
    for (const section of sections.all()) {
        if (ranges.some(range => range.intersectsNode(section.element)))
            blocks.unroll(section);
    }
    const holder = make('div', 'wengao-copied');
    for (const range of ranges)
        holder.append(range.cloneContents());
    for (const own of holder.querySelectorAll('.wengao-marker, .wengao-note'))
        own.remove();
    for (const section of holder.querySelectorAll('.wengao-section, .wengao-body, .wengao-article'))
        section.replaceWith(...section.childNodes);
    const rich = holder.cloneNode(true);
    for (const formula of rich.querySelectorAll('.math .katex-html'))
        formula.remove();
    for (const element of rich.querySelectorAll('*'))
        tidy(element);
    for (const formula of holder.querySelectorAll('.math[data-tex]'))
        formula.textContent = formula.getAttribute('data-tex');
    article.append(holder);
    const text = holder.innerText;
    holder.remove();
    return { html: rich.innerHTML, text };
}

function tidy(element) {
    for (const name of ['src', 'poster']) {
        if (element.hasAttribute('data-' + name))
            element.setAttribute(name, element.getAttribute('data-' + name));
    }
    for (const name of element.getAttributeNames()) {
        if (name.startsWith('data-') || name === 'tabindex')
            element.removeAttribute(name);
    }
}

function copied(event) {
    const selection = getSelection();
    if (selection.isCollapsed || !event.clipboardData)
        return;
    const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
    const content = contentOf(ranges);
    event.clipboardData.setData('text/html', content.html);
    event.clipboardData.setData('text/plain', content.text);
    event.preventDefault();
}

// What is selected, or else the whole article.
function richText() {
    const selection = getSelection();
    if (!selection.isCollapsed)
        return contentOf([selection.getRangeAt(0)]);
    const whole = document.createRange();
    whole.selectNodeContents(article);
    return contentOf([whole]);
}

function refreshImages(version) {
    settings.version = version;
    for (const image of article.querySelectorAll('img[src^="/image?"]'))
        image.src = image.getAttribute('src').replace(/^\/image\?v=\d+/, '/image?v=' + version);
}

function listen() {
    addEventListener('scroll', () => position.scrolled(), { passive: true });
    addEventListener('click', clicked, true);
    addEventListener('auxclick', clicked, true);
    addEventListener('submit', event => event.preventDefault(), true);
    addEventListener('mouseover', hover, { passive: true });
    addEventListener('mouseout', left, { passive: true });
    addEventListener('copy', copied);
    addEventListener('keydown', event => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a')
            blocks.unrollAll(); // all of it is to be selected
    }, true);
    for (const name of ['dragover', 'drop', 'dragstart'])
        addEventListener(name, event => event.preventDefault(), true);
    addEventListener('resize', () => sections.lookAround());
    new ResizeObserver(() => {
        sections.lookAround();
        position.placeMarker();
    }).observe(body);
}

globalThis.wengao = {
    apply,
    setHeader,
    refreshImages,
    clear() {
        blocks.clear();
        closeNote();
        position.reset();
    },
    setCss(theme, user) {
        styles[1].textContent = theme;
        styles[2].textContent = user;
    },
    setPalette: name => document.documentElement.setAttribute('data-palette', name),
    setLanguage: name => document.documentElement.setAttribute('lang', name),
    setSettings: values => Object.assign(settings, values),
    scrollToLine: line => position.scrollToLine(line),
    richText,
    typeset: answer => typeset.answer(answer),
    typesetAll: () => typeset.all(),
    setWhole: whole => blocks.setWhole(whole),
    unrollAll: () => blocks.unrollAll(),
    reveal: line => position.reveal(line),
    mark: line => position.mark(line),
    parts: { blocks, sections, position, sanitize, article, body },
};

listen();
new QWebChannel(qt.webChannelTransport, channel => {
    bridge = channel.objects.bridge;
    bridge.called.connect((name, values) => wengao[name](...values));
    tell('ready');
});
