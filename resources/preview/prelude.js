// Names the page's own parts once, before any of the article is in it: an element of the article called
// "body" or "createElement" would come between later.
const htmlNamespace = 'http://www.w3.org/1999/xhtml';
const make = (() => {
    const create = Document.prototype.createElement.bind(document);
    return (tag, name) => {
        const element = create(tag);
        if (name)
            element.className = name;
        return element;
    };
})();
const article = document.querySelector('.wengao-article');
const body = document.querySelector('.wengao-body');
const styles = Array.from(document.querySelectorAll('head > style'));
const settings = { remote: false, version: 1, testing: false };
