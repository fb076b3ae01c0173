// The page is whole without this script. It marks the numbers that answer now, and adds search, the mark on the contents list, printing of one card, and on the
// public page a quick way out. It stores nothing and asks nobody.
(function () {
  'use strict';
  var doc = document, root = doc.documentElement;
  root.classList.add('js');

  // Contents: unfolded on a wide screen, and the chapter in view is marked.
  var wide = window.matchMedia('(min-width:64rem)');
  var details = doc.querySelector('.contents details');
  function fold() { if (details) { details.open = wide.matches; } }
  wide.addEventListener('change', fold);
  fold();
  var links = {}, current = null;
  doc.querySelectorAll('.contents a').forEach(function (a) { links[decodeURIComponent(a.hash.slice(1))] = a; });
  function mark(a) {
    if (a === current) { return; }
    if (current) { current.removeAttribute('aria-current'); }
    doc.querySelectorAll('.contents .open').forEach(function (li) { li.classList.remove('open'); });
    current = a;
    a.setAttribute('aria-current', 'true');
    for (var li = a.closest('li'); li; li = li.parentElement.closest('li')) { li.classList.add('open'); }
    if (wide.matches) { a.scrollIntoView({ block: 'nearest' }); }
  }
  var places = Object.keys(links).map(function (id) { return doc.getElementById(id); }).filter(Boolean);
  var waiting = false, appendix = doc.querySelector('details.appendix');
  function follow() {
    waiting = false;
    var found = null;
    places.some(function (el) { // they stand in order: what is below the first that is not reached need not even be laid out
      var shut = el.closest('details:not([open])');
      if (shut && shut !== el) { return false; }
      if (el.getBoundingClientRect().top >= 140) { return true; }
      found = el;
    });
    if (found) { mark(links[found.id]); }
  }
  addEventListener('scroll', function () { if (!waiting) { waiting = true; requestAnimationFrame(follow); } }, { passive: true });
  follow();

  // The appendix is folded: whoever is led into it sees it unfolded.
  function unfold(id) {
    var el = doc.getElementById(decodeURIComponent(id));
    for (var d = el && el.closest('main details'); d; d = d.parentElement.closest('main details')) { d.open = true; }
    return el;
  }
  function arrive() {
    var folded = appendix && !appendix.open, el = unfold(location.hash.slice(1));
    if (el && folded && appendix.open) { el.scrollIntoView(); }
  }
  doc.addEventListener('click', function (e) {
    var a = e.target.closest && e.target.closest('a[href^="#"]');
    if (a) { unfold(a.getAttribute('href').slice(1)); }
  });
  addEventListener('hashchange', arrive);
  arrive();

  // Search: words anywhere in the page, æ/ø/å and aa alike however they are typed.
  var box = doc.querySelector('.search'), input = doc.getElementById('soeg'), hits = box.querySelector('.hits');
  var list = hits.querySelector('ol'), status = doc.getElementById('soeg-status'), index = null;
  box.hidden = false;
  function flat(s) {
    return s.toLowerCase().normalize('NFC').replace(/aa/g, 'å').replace(/ae/g, 'æ').replace(/oe/g, 'ø').replace(/\s+/g, ' ');
  }
  function build() {
    index = [];
    doc.querySelectorAll('main :is(h2,h3,h4,h5,h6,p,li,tr,dd,caption,blockquote)').forEach(function (el) {
      if (el.closest('.twin') || el.closest('.donot') && el.tagName === 'LI' || el.querySelector('p,li,dd')) { return; }
      var heading = /^H/.test(el.tagName), chapter = el.closest('section,article');
      var at = el.closest('main [id]:not(main)'), title = chapter && chapter.querySelector('h2,h3,h4,h5,h6');
      if (!at) { return; }
      index.push({ id: at.id, text: el.textContent.trim().replace(/\s+/g, ' '), flat: flat(el.textContent), title: title ? title.textContent : '', rank: heading ? 0 : 1 });
    });
  }
  function show() {
    var words = flat(input.value).trim().split(' ').filter(function (w) { return w.length > 1 || /\d/.test(w); });
    list.textContent = '';
    hits.hidden = words.length === 0;
    if (hits.hidden) { return; }
    if (!index) { build(); }
    var found = index.filter(function (e) { return words.every(function (w) { return e.flat.indexOf(w) >= 0 || flat(e.title).indexOf(w) >= 0 && words.some(function (v) { return e.flat.indexOf(v) >= 0; }); }); });
    found.sort(function (a, b) { return a.rank - b.rank; });
    status.textContent = found.length === 0 ? 'Ingen steder passer. Prøv et kortere ord.' : found.length === 1 ? '1 sted' : found.length + ' steder' + (found.length > 20 ? ', de første 20 vises' : '');
    found.slice(0, 20).forEach(function (e) {
      var li = doc.createElement('li'), a = doc.createElement('a'), b = doc.createElement('b'), span = doc.createElement('span');
      a.href = '#' + e.id;
      b.textContent = e.title || e.text;
      var at = Math.max(0, e.flat.indexOf(words[0]) - 30);
      span.textContent = e.rank ? (at ? '… ' : '') + e.text.slice(at, at + 120) + (e.text.length > at + 120 ? ' …' : '') : '';
      a.append(b, span);
      li.append(a);
      list.append(li);
    });
  }
  var timer = 0;
  input.addEventListener('input', function () { clearTimeout(timer); timer = setTimeout(show, 80); });
  input.addEventListener('keydown', function (e) {
    if (e.key === 'Escape') { input.value = ''; show(); }
    if (e.key === 'Enter' && list.firstChild) { e.preventDefault(); list.querySelector('a').click(); }
    if (e.key === 'ArrowDown' && list.firstChild) { e.preventDefault(); list.querySelector('a').focus(); }
  });
  list.addEventListener('keydown', function (e) {
    var li = e.target.closest('li'), to = e.key === 'ArrowDown' ? li.nextSibling : e.key === 'ArrowUp' ? li.previousSibling : null;
    if (e.key === 'Escape') { hits.hidden = true; input.focus(); }
    if (e.key === 'ArrowUp' && !to) { e.preventDefault(); input.focus(); }
    if (to) { e.preventDefault(); to.firstChild.focus(); }
  });
  list.addEventListener('click', function () { hits.hidden = true; });
  doc.addEventListener('click', function (e) { if (!box.contains(e.target)) { hits.hidden = true; } });
  input.addEventListener('focus', function () { if (list.firstChild) { hits.hidden = false; } });

  // Which numbers answer now, by the Danish clock, and when the others open. Nothing is said of a number whose hours nobody knows, nor
  // before or after the days that the page knows.
  var times = doc.getElementById('tider');
  function clockOf(date) {
    var p = {};
    new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      .formatToParts(date).forEach(function (x) { p[x.type] = x.value; });
    return { day: Date.UTC(+p.year, +p.month - 1, +p.day) / 864e5, minute: +p.hour * 60 + +p.minute };
  }
  function name(day) { return new Date(day * 864e5).toISOString().slice(0, 10); }
  function spans(text) {
    return text ? text.split('+').map(function (s) { return s.split('-').map(Number); }) : [];
  }
  function hoursOf(text) {
    var parts = text.split(';'), week = parts[0].split(',').map(spans), other = {};
    parts.slice(1).forEach(function (d) { var pair = d.split('='); other[pair[0]] = spans(pair[1]); });
    return function (day) { return other[name(day)] || week[(day + 3) % 7]; };
  }
  var weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];
  var months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];
  function opens(open, now) {
    for (var day = now.day; day < now.day + 15; day++) {
      var list = open(day).filter(function (s) { return day > now.day || s[0] > now.minute; });
      if (list.length) {
        var d = new Date(day * 864e5), at = Math.floor(list[0][0] / 60) + '.' + String(100 + list[0][0] % 60).slice(1);
        var when = day === now.day ? '' : day === now.day + 1 ? 'i morgen ' : day < now.day + 7 ? weekdays[(day + 3) % 7] + ' ' : d.getUTCDate() + '. ' + months[d.getUTCMonth()] + ' ';
        return 'lukket, åbner ' + when + 'kl. ' + at;
      }
    }
    return 'lukket';
  }
  var schedules = times ? times.content.textContent.trim().split(' ').map(hoursOf) : [];
  function markOpen() {
    var now = clockOf(new Date()), known = name(now.day) >= times.dataset.from && name(now.day) <= times.dataset.until;
    doc.querySelectorAll('.dial>[data-h]').forEach(function (li) {
      var mark = li.querySelector('.now'), open = schedules[+li.dataset.h];
      var answers = known && open(now.day).some(function (s) { return s[0] <= now.minute && now.minute < s[1]; });
      li.classList.toggle('open-now', answers);
      li.classList.toggle('shut-now', known && !answers);
      if (!known) { if (mark) { mark.remove(); } return; }
      if (!mark) { mark = doc.createElement('mark'); mark.className = 'now'; li.prepend(mark); }
      var words = answers ? 'svarer nu' : opens(open, now);
      if (mark.textContent !== words) { mark.textContent = words; }
    });
    // On the front the group in which somebody answers stands before one in which nobody does.
    var groups = Array.from(doc.querySelectorAll('.front>.numbers'));
    function shut(g) { return known && g.querySelector('.shut-now') && !g.querySelector('.dial>:not(.shut-now)'); }
    groups.forEach(function (g) { g.classList.toggle('all-shut', Boolean(shut(g))); });
    var ring = doc.querySelector('.ring-now'), list = doc.querySelectorAll('.ring>section');
    if (ring && known) {
      var first = Array.from(list).find(function (s) { var li = s.querySelector('.dial>li'); return li && li.matches('.open-now'); }); // a section may only lead to another
      ring.hash = first && first !== list[0] ? first.id : ring.dataset.all;
    }
  }
  if (times && schedules.length) {
    if (doc.querySelector('.ring-now')) { doc.querySelector('.ring-now').dataset.all = doc.querySelector('.ring-now').hash.slice(1); }
    markOpen();
    setInterval(markOpen, 20000);
    doc.addEventListener('visibilitychange', markOpen);
  }

  // One card on its own, or all of them, on A4 or A5.
  function printing(cards, small) {
    cards.forEach(function (card) { card.classList.add('chosen'); });
    root.classList.add('only');
    root.classList.toggle('a5', small);
    window.print();
  }
  addEventListener('afterprint', function () {
    root.classList.remove('only', 'a5');
    doc.querySelectorAll('.chosen').forEach(function (card) { card.classList.remove('chosen'); });
  });
  function printButton(text, after, cards, small) {
    var button = doc.createElement('button');
    button.type = 'button';
    button.className = 'print-card';
    button.textContent = text;
    button.addEventListener('click', function () { printing(cards(), small); });
    after.append(button);
  }
  doc.querySelectorAll('.card>footer').forEach(function (footer) {
    var group = doc.createElement('div'), card = footer.parentElement, name = card.querySelector('h2,h3,h4').textContent;
    function own() { return [card]; }
    group.className = 'buttons';
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Udskriv kortet for ' + name);
    printButton('Udskriv A4', group, own, false);
    printButton('Udskriv A5, begge sider', group, own, true);
    footer.append(group);
  });
  doc.querySelectorAll('.cards').forEach(function (section) {
    var group = doc.createElement('div');
    function all() { return section.querySelectorAll('.card'); }
    group.className = 'buttons';
    printButton('Udskriv alle kort på A4', group, all, false);
    printButton('Udskriv alle kort på A5, begge sider', group, all, true);
    section.querySelector('h2').after(group);
  });

  if (appendix) {
    var print = doc.createElement('div');
    print.className = 'buttons';
    printButton('Udskriv bilaget', print, function () { return [appendix]; }, false);
    appendix.querySelector('summary').after(print);
  }

  // Out at once, and not back by the back button: a click, or Escape three times.
  var leave = doc.querySelector('.leave');
  if (leave) {
    var go = function (e) {
      if (e) { e.preventDefault(); }
      doc.body.textContent = '';
      doc.title = ' ';
      location.replace(leave.href);
    };
    var presses = [];
    leave.addEventListener('click', go);
    doc.addEventListener('keydown', function (e) {
      if (e.key !== 'Escape') { presses = []; return; }
      presses.push(e.timeStamp);
      if (presses.length > 3) { presses.shift(); }
      if (presses.length === 3 && presses[2] - presses[0] < 2000) { go(); }
    });
  }
})();
