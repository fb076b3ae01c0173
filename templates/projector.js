// A comparison's own script: groups of the picture that fold, annexes that unfold for who follows a link into them, printing, and the
// slides. The page is whole without it.
(function () {
  'use strict';
  var doc = document, root = doc.documentElement, tools = doc.querySelector('.tools');
  function button(text, act) {
    var b = doc.createElement('button');
    b.type = 'button';
    b.textContent = text;
    b.addEventListener('click', act);
    return b;
  }

  // A recommendation's points fold under its heading.
  function setFolded(b, folded) {
    b.setAttribute('aria-expanded', String(!folded));
    b.closest('table').tBodies[0].hidden = folded;
  }
  doc.querySelectorAll('main>section .wall-groups thead th:first-child').forEach(function (th) {
    var b = button('', function () { setFolded(b, b.getAttribute('aria-expanded') === 'true'); });
    b.append.apply(b, Array.prototype.slice.call(th.childNodes));
    b.setAttribute('aria-expanded', 'true');
    th.append(b);
  });

  // Annexes: folded until asked for; a link into one unfolds it.
  function unfold() {
    var at = doc.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!at) { return; }
    var closed = false;
    for (var el = at.parentElement; el; el = el.parentElement) {
      if (el.tagName === 'DETAILS' && !el.open) { el.open = closed = true; }
    }
    if (closed) { at.scrollIntoView(); }
  }

  var chapter = doc.querySelector('.wall-chapter');
  if (chapter) {
    var group = doc.createElement('div'), folds = chapter.querySelectorAll('thead button');
    group.className = 'buttons';
    if (folds.length) {
      var all = button('Fold alle sammen', function () {
        var fold = all.getAttribute('aria-expanded') === 'true';
        folds.forEach(function (b) { setFolded(b, fold); });
        all.setAttribute('aria-expanded', String(!fold));
        all.textContent = fold ? 'Fold alle ud' : 'Fold alle sammen';
      });
      all.setAttribute('aria-expanded', 'true');
      group.append(all);
      if (matchMedia('(max-width:40rem)').matches) { all.click(); }
    }
    var annexes = doc.querySelectorAll('details.annex');
    if (annexes.length) {
      group.append(button('Fold bilagene ud', function () { annexes.forEach(function (d) { d.open = true; }); }));
    }
    group.append(button('Udskriv billedet på A3', function () { root.classList.add('a3'); print(); }));
    addEventListener('afterprint', function () { root.classList.remove('a3'); });
    chapter.querySelector('h2').after(group);
  }

  // The slides: one thing a screen, by keyboard or a presenter's clicker.
  var box = doc.querySelector('.slides'), slides = box ? Array.prototype.slice.call(box.children) : [], at = 0, bar = null, from = '';
  var open = button('Vis på storskærm', function () { start(0); });
  open.className = 'open-slides';
  if (slides.length) { tools.append(open); }
  function heading(slide) { return slide.querySelector('h2'); }
  function address(hash) {
    try { history.replaceState(null, '', hash || location.pathname + location.search); } catch (e) { /* a preview has no address of its own */ }
  }
  // fit is for a font that is wider than the one that the slides were measured with: smaller letters, never a scroll bar.
  function fit(slide) {
    var body = slide.querySelector('.slide-body');
    body.style.zoom = '';
    for (var z = 100; z > 50 && body.scrollHeight > body.clientHeight + 1; z -= 4) { body.style.zoom = z / 100; }
  }
  function show(i) {
    slides[at].classList.remove('shown');
    root.classList.remove('blank');
    at = Math.max(0, Math.min(slides.length - 1, i));
    slides[at].classList.add('shown');
    fit(slides[at]);
    bar.status.textContent = (at + 1) + ' af ' + slides.length + ': ' + heading(slides[at]).textContent;
    bar.back.disabled = at === 0;
    bar.next.disabled = at === slides.length - 1;
    heading(slides[at]).tabIndex = -1;
    heading(slides[at]).focus({ preventScroll: true });
    address('#' + slides[at].id);
  }
  function start(i) {
    if (bar) { show(i); return; }
    from = /^#slide-/.test(location.hash) ? '' : location.hash;
    root.classList.add('projector');
    box.hidden = false;
    bar = doc.createElement('div');
    bar.className = 'presenter';
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
    show(i);
  }
  function stop() {
    root.classList.remove('projector', 'blank');
    slides[at].classList.remove('shown');
    box.hidden = true;
    bar.remove();
    bar = null;
    doc.removeEventListener('keydown', key);
    address(from);
    open.focus({ preventScroll: true });
  }
  function key(e) {
    if (e.altKey || e.ctrlKey || e.metaKey || /^(INPUT|TEXTAREA|SELECT)$/.test(e.target.tagName)) { return; }
    if ((e.key === ' ' || e.key === 'Enter') && /^(A|BUTTON)$/.test(e.target.tagName)) { return; }
    var to = {
      ArrowRight: at + 1, ArrowDown: at + 1, PageDown: at + 1, Enter: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, PageUp: at - 1,
      Home: 0, End: slides.length - 1, ' ': e.shiftKey ? at - 1 : at + 1
    }[e.key];
    if (e.key === 'Escape') { e.preventDefault(); stop(); }
    if (e.key === 'b' || e.key === '.') { e.preventDefault(); root.classList.toggle('blank'); }
    if (to !== undefined) { e.preventDefault(); show(to); }
  }
  function follow() {
    var i = slides.findIndex(function (s) { return '#' + s.id === decodeURIComponent(location.hash); });
    if (i >= 0) { start(i); } else if (bar) { from = location.hash; stop(); unfold(); } else { unfold(); }
  }
  if (box) {
    box.addEventListener('click', function (e) {
      var a = e.target.closest('a[href^="#"]');
      if (a) { e.preventDefault(); var hash = a.hash; stop(); location.hash = hash; unfold(); }
    });
    addEventListener('resize', function () { if (bar) { fit(slides[at]); } });
  }
  addEventListener('hashchange', follow);
  follow();
})();
