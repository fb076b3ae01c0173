// The big screen: one part of the comparison at a time, in large type, with the arrow keys. The page is whole without it.
(function () {
  'use strict';
  var doc = document, root = doc.documentElement, tools = doc.querySelector('.tools');
  var slides = Array.prototype.slice.call(doc.querySelectorAll('main .slide')), at = 0, bar = null;
  if (!slides.length) { return; }
  function button(text, act) {
    var b = doc.createElement('button');
    b.type = 'button';
    b.textContent = text;
    b.addEventListener('click', act);
    return b;
  }
  var open = button('Vis på storskærm', start);
  open.className = 'open-stage';
  tools.append(open);
  function heading(slide) { return slide.querySelector('h2,h3,h4,h5'); }
  function show(i) {
    slides[at].classList.remove('now');
    at = Math.max(0, Math.min(slides.length - 1, i));
    slides[at].classList.add('now');
    bar.status.textContent = (at + 1) + ' af ' + slides.length + ': ' + heading(slides[at]).textContent;
    bar.back.disabled = at === 0;
    bar.next.disabled = at === slides.length - 1;
    var h = heading(slides[at]);
    h.tabIndex = -1;
    h.focus({ preventScroll: true });
    scrollTo(0, 0);
  }
  function start() {
    var y = 0;
    slides.forEach(function (s, i) { if (s.getBoundingClientRect().top < innerHeight / 2) { y = i; } });
    root.classList.add('projector');
    bar = doc.createElement('div');
    bar.className = 'stage';
    bar.setAttribute('role', 'region');
    bar.setAttribute('aria-label', 'Storskærm');
    bar.status = doc.createElement('p');
    bar.status.setAttribute('role', 'status');
    bar.back = button('‹ Forrige', function () { show(at - 1); });
    bar.next = button('Næste ›', function () { show(at + 1); });
    var group = doc.createElement('div');
    group.append(bar.back, bar.next, button('Luk (Esc)', stop));
    bar.append(bar.status, group);
    doc.body.append(bar);
    doc.addEventListener('keydown', key);
    show(y);
  }
  function stop() {
    var slide = slides[at];
    root.classList.remove('projector');
    slide.classList.remove('now');
    bar.remove();
    doc.removeEventListener('keydown', key);
    slide.scrollIntoView();
    open.focus({ preventScroll: true });
  }
  function key(e) {
    if (e.altKey || e.ctrlKey || e.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) { return; }
    var to = { ArrowRight: at + 1, PageDown: at + 1, ArrowLeft: at - 1, PageUp: at - 1, Home: 0, End: slides.length - 1 }[e.key];
    if (e.key === 'Escape') { e.preventDefault(); stop(); }
    if (to !== undefined) { e.preventDefault(); show(to); }
  }
})();
