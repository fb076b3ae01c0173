// The page's own script. It shows what the program says and tells the program what was done; what a plan is, it does not know.
(() => {
"use strict"
const $ = id => document.getElementById(id)
const today = (() => { const d = new Date(), two = n => String(n).padStart(2, "0"); return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}` })()
let worker, busy = false, ready = false, folder = null, disk = new Map(), kept = null, unsaved = false
let address = "", going = "" // where the page is, and where it was last asked to go
const queue = []
let waiting = null, doing = "" // who waits for the answer to the event at work, and which it is

// The program runs in a worker, so that typing never waits for it.
function begin(resume) {
  const source = $("worker").textContent
  worker = new Worker(URL.createObjectURL(new Blob([source], {type: "text/javascript"})))
  worker.onmessage = e => e.data.ready ? started(resume) : answered(e.data)
  worker.onerror = e => { e.preventDefault(); crashed(e.message) }
  worker.postMessage({program: {data: $("program").textContent, size: Number($("program").dataset.size)}})
}
function started(resume) {
  ready = true
  document.documentElement.classList.add("ready")
  // What was done while the program was away comes after that it has the plan back, and is where she was.
  if (resume) queue.unshift({Do: "resume", Value: resume.Name, Files: packed(resume), Today: today}, {Do: "go", Value: going, Today: today})
  else queue.unshift({Do: "start", Value: today, Today: today})
  next()
}
function crashed(why) {
  worker.terminate(); busy = false; ready = false; waiting = null
  for (const e of queue.splice(0)) if (e.done) e.done({})
  say("Programmet gik i stå og er startet igen. Jeres tekst er her stadig.")
  console.error(why)
  if (++crashed.count > 3) { $("main").textContent = "Programmet går i stå hver gang. Jeres tekst er gemt i browseren; luk siden, og åbn den igen."; return }
  begin(kept)
}
crashed.count = 0

// One event is at work at a time. What is typed meanwhile in the same field takes the place of what was typed before.
function tell(event) {
  event.Today = today
  const last = queue[queue.length - 1]
  if (last && (event.Do === "set" || event.Do === "lines" || event.Do === "text" || event.Do === "search") && last.Do === event.Do && last.At === event.At) queue.pop()
  queue.push(event)
  next()
}
// A question of the editor is told like any event, and its answer changes nothing on the page.
const ask = event => new Promise(done => {
  const old = queue.findIndex(e => e.Do === event.Do)
  if (old >= 0) queue.splice(old, 1)[0].done({})
  tell({...event, done})
})
function next() {
  if (busy || !ready || !queue.length) return
  busy = true
  const {done, ...event} = queue.shift()
  waiting = done; doing = event.Do
  worker.postMessage({event: JSON.stringify(event)})
}
function answered(data) {
  busy = false
  if (data.crashed) { crashed(data.crashed); return }
  const u = JSON.parse(data.update), done = waiting
  waiting = null
  if (done) { done(u); next(); return }
  const moved = u.Address !== address
  // What she is typing stays as she types it, but what she asked the program to put there comes into the field.
  const typing = quiet.has(document.activeElement.tagName) && !["fix", "undo", "redo", "pick"].includes(doing)
  for (const [id, html] of Object.entries(u.Parts || {})) part($(id), html, typing)
  if (data.frame && $("udskrift")) $("udskrift").srcdoc = data.frame
  if (moved) {
    address = u.Address
    if (!queue.some(e => e.Do === "go")) going = address
    if (queue.some(e => e.Do === "go")) {} // she has gone on already
    else if (here() !== address) history.pushState(null, "", "#" + encodeURI(address).replaceAll("#", "%23"))
    const head = $("overskrift")
    if (head) {
      if (matchMedia("(min-width:64rem)").matches || !u.Parts.nav && !$("nav").firstElementChild) scrollTo(0, 0)
      else head.scrollIntoView() // on a narrow screen the steps stand above
      head.focus({preventScroll: true})
    }
  }
  deskText.show(u.Text, queue.some(e => e.Do === "text"))
  document.body.dataset.at = address
  if (u.Say) say(u.Say)
  if (u.Keep) keep(u.Keep)
  if (u.Forget) { folder = null; disk.clear(); forget(); deskText.forget() }
  unsaved = !!document.querySelector(".save.unsaved")
  document.body.classList.toggle("open", !!$("nav").firstElementChild)
  // Chromium lets go of what is more than ten at once.
  for (const [i, f] of (u.Download || []).entries()) setTimeout(() => download(f), 300 * i)
  if (u.Save) save(u.Save)
  offer()
  next()
}
// part gives an element its new HTML. Most of it is as it was, and the browser finds that out by itself much sooner than a script: only
// what differs is morphed.
function part(element, html, typing) {
  const fresh = document.createElement("template")
  fresh.innerHTML = html
  // What stands in the preview's frame is sent beside the parts, and stays when they change around it.
  const how = {ignoreActiveValue: typing, restoreFocus: true, callbacks: {beforeAttributeUpdated: name => name !== "srcdoc"}}
  const held = new Set(["DIV", "SECTION", "FIELDSET", "DETAILS", "OL", "UL", "LI"])
  const walk = (old, now) => {
    const were = [...old.children], are = [...now.children]
    if (were.length !== are.length || were.some((e, i) => e.tagName !== are[i].tagName || e.id !== are[i].id)) return Idiomorph.morph(old, now.childNodes, {morphStyle: "innerHTML", ...how})
    were.forEach((e, i) => {
      if (e.isEqualNode(are[i]) && !touched(e)) return
      if (held.has(e.tagName) && e.cloneNode().isEqualNode(are[i].cloneNode()) && !loose(e) && !loose(are[i])) walk(e, are[i])
      else Idiomorph.morph(e, are[i], {morphStyle: "outerHTML", ...how})
    })
  }
  if (loose(element) || loose(fresh.content)) Idiomorph.morph(element, fresh.content.childNodes, {morphStyle: "innerHTML", ...how})
  else walk(element, fresh.content)
}
// loose says that text stands beside the elements in an element.
const loose = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
// touched says that a field in an element holds something else than the page wrote in it.
const touched = e => [e, ...e.querySelectorAll("input,textarea,select")].some(f =>
  f.type === "checkbox" ? f.checked !== f.defaultChecked : f.tagName === "SELECT" ? [...f.options].some(o => o.selected !== o.defaultSelected && (o.defaultSelected || o.index)) :
  f.tagName === "INPUT" || f.tagName === "TEXTAREA" ? f.value !== f.defaultValue : false)
let saying
function say(text) { const e = $("status"); clearTimeout(saying); e.textContent = text; e.hidden = !text; saying = setTimeout(() => { e.hidden = true }, 8000) }

// What is done with the hands.
const quiet = new Set(["INPUT", "TEXTAREA"])
addEventListener("input", e => {
  const t = e.target
  if (t.dataset.do && quiet.has(t.tagName) && t.type !== "checkbox") tell({Do: t.dataset.do, At: t.dataset.at, Value: t.value})
})
addEventListener("change", e => {
  const t = e.target
  if (!t.dataset.do) return
  if (t.type === "checkbox") tell({Do: t.dataset.do, At: t.dataset.at, Value: t.value, On: t.checked})
  else if (t.tagName === "SELECT") { tell({Do: t.dataset.do, At: t.dataset.at, Value: t.value}); if (t.dataset.do === "append") t.value = "" }
})
addEventListener("submit", e => {
  e.preventDefault()
  const f = e.target, input = f.elements.value
  tell({Do: f.dataset.do, At: f.dataset.at, Value: input ? input.value : ""})
  if (input && input.tagName === "INPUT") input.value = ""
})
addEventListener("focusout", e => { if (e.target.dataset && e.target.dataset.do === "set") tell({Do: "leave"}) })
addEventListener("click", e => {
  const b = e.target.closest("button,a")
  if (!b) return
  if (b.dataset.open) { choose(b.dataset.open); return }
  if (b.dataset.resume) { b.dataset.resume === "yes" ? tell({Do: "resume", Value: kept.Name, Files: packed(kept)}) : (forget(), offer()); return }
  if (b.dataset.line) { deskText.line(Number(b.dataset.line)); return }
  if (b.dataset.print) { const w = $(b.dataset.print).contentWindow; w.focus(); w.print(); return }
  if (b.tagName !== "BUTTON" || !b.dataset.do || b.type === "submit") return
  if (b.dataset.ask && !confirm(b.dataset.ask)) return
  const from = b.dataset.from && $(b.dataset.from)
  tell({Do: b.dataset.do, At: b.dataset.at, Value: from ? from.value : b.dataset.value || "", To: Number(b.dataset.to || 0)})
  if (from) from.value = ""
})
addEventListener("keydown", e => {
  if (e.key === "Enter" && e.target.className === "line") { e.preventDefault(); return } // a field of one line, however long it is
  if (!(e.ctrlKey || e.metaKey) || e.altKey) return
  const key = e.key.toLowerCase()
  if (key === "s") { e.preventDefault(); tell({Do: "save"}) }
  else if (e.defaultPrevented || e.target.id === "editor") return // the editor takes back what was typed in it
  else if (key === "z" && !quiet.has(e.target.tagName)) { e.preventDefault(); tell({Do: e.shiftKey ? "redo" : "undo"}) }
})
// A link's address may be written with %2F where the bar of a browser shows a slash.
function here() { try { return decodeURIComponent(location.hash.slice(1)) } catch { return address } }
addEventListener("popstate", () => { if (here() !== going) tell({Do: "go", Value: going = here()}) })
addEventListener("beforeunload", e => { if (unsaved) e.preventDefault() })

// Files in.
const encode = bytes => new Promise(done => { const r = new FileReader(); r.onload = () => done(r.result.slice(r.result.indexOf(",") + 1)); r.readAsDataURL(new Blob([bytes])) })
const decode = text => Uint8Array.from(atob(text), c => c.charCodeAt(0))
const most = 25e6, wanted = name => /\.(yaml|zip|xlsx|docx|json)$|anonym-noegle\.txt$/i.test(name)
async function hand(list) {
  const files = []
  let size = 0
  for (const {path, file} of list) {
    if (!wanted(path) || (size += file.size) > most) continue
    files.push({Path: path, Data: await encode(await file.arrayBuffer())})
  }
  tell({Do: "open", Files: files})
}
async function choose(what) {
  if (what === "folder" && window.showDirectoryPicker) {
    let dir
    try { dir = await showDirectoryPicker({mode: "readwrite"}) } catch { return }
    const list = []
    await walk(dir, dir.name, list)
    folder = dir
    hand(list)
    return
  }
  const input = document.createElement("input")
  input.type = "file"; input.multiple = true
  if (what === "folder") input.webkitdirectory = true
  input.onchange = () => { folder = null; hand([...input.files].map(file => ({path: file.webkitRelativePath || file.name, file}))) }
  input.click()
}
async function walk(dir, path, list, depth = 0) {
  for await (const [name, entry] of dir.entries()) {
    if (list.length > 500 || depth > 4 || name.startsWith(".")) continue
    if (entry.kind === "directory") await walk(entry, path + "/" + name, list, depth + 1)
    else if (wanted(name)) { disk.set(path + "/" + name, entry); list.push({path: path + "/" + name, file: await entry.getFile()}) }
  }
}
addEventListener("dragover", e => { e.preventDefault(); document.body.classList.add("drop") })
addEventListener("dragleave", e => { if (!e.relatedTarget) document.body.classList.remove("drop") })
addEventListener("drop", async e => {
  e.preventDefault(); document.body.classList.remove("drop")
  const list = [], entries = [...e.dataTransfer.items].map(i => i.webkitGetAsEntry && i.webkitGetAsEntry()).filter(Boolean)
  const read = async (entry, path) => {
    if (list.length > 500) return
    if (entry.isFile) { if (wanted(entry.name)) list.push({path: path + entry.name, file: await new Promise((yes, no) => entry.file(yes, no))}); return }
    const reader = entry.createReader()
    for (let some; (some = await new Promise((yes, no) => reader.readEntries(yes, no))).length;) for (const x of some) await read(x, path + entry.name + "/")
  }
  for (const entry of entries) await read(entry, "")
  if (!entries.length) for (const file of e.dataTransfer.files) list.push({path: file.name, file})
  folder = null
  hand(list)
})

// Files out. In the folder they came from where the browser can, and never over what somebody else has changed meanwhile.
function download(f) {
  const a = document.createElement("a")
  a.href = URL.createObjectURL(new Blob([decode(f.Data)], {type: f.Type})); a.download = f.Name; a.click()
  setTimeout(() => URL.revokeObjectURL(a.href), 60000)
}
async function save(files) {
  if (!folder) { tell({Do: "download"}); return }
  try {
    for (const f of files) {
      const handle = await at(f.Name)
      const there = await (await handle.getFile()).text()
      if (there !== (f.Old || "") && there !== f.Text) { tell({Do: "conflict", At: f.Name, Value: there}); return }
    }
    for (const f of files) { const out = await (await at(f.Name)).createWritable(); await out.write(f.Text); await out.close() }
    tell({Do: "stored"})
  } catch (why) { say("Jeg kan ikke gemme i mappen. Planen bliver hentet som zip i stedet."); tell({Do: "download"}) }
}
async function at(name) {
  if (disk.has(name)) return disk.get(name)
  const parts = name.split("/").slice(1)
  let dir = folder
  for (const part of parts.slice(0, -1)) dir = await dir.getDirectoryHandle(part, {create: true})
  const handle = await dir.getFileHandle(parts[parts.length - 1], {create: true})
  disk.set(name, handle)
  return handle
}

// Work that is not saved is kept in the browser, so that a crash costs nothing.
const packed = k => [...(k.Files || []).map(f => ({Path: "now/" + f.Name, Data: text64(f.Text)})), ...(k.Saved || []).map(f => ({Path: "saved/" + f.Name, Data: text64(f.Text)}))]
const text64 = text => { let s = ""; for (const b of new TextEncoder().encode(text)) s += String.fromCharCode(b); return btoa(s) }
// The database stays open: a page that is being left has no time to open it.
const database = new Promise((yes, no) => {
  const r = indexedDB.open("beredskab", 1)
  r.onupgradeneeded = () => r.result.createObjectStore("work")
  r.onerror = () => no(r.error)
  r.onsuccess = () => yes(r.result)
})
let opened = null
database.then(d => { opened = d }, () => {})
const change = (d, doing) => { const t = d.transaction("work", "readwrite"); doing(t.objectStore("work")); t.commit() }
// Only the files that changed come; a writing that has begun is not followed by the next at once, for it would hold up who types.
function keep(work) {
  const merged = (old, now) => [...(old || []).filter(f => !(now || []).some(n => n.Name === f.Name)), ...now || []]
  kept = work.Whole || !kept ? work : {Name: work.Name, Files: merged(kept.Files, work.Files), Saved: merged(kept.Saved, work.Saved)}
  if (keep.waits) return
  keep.waits = setTimeout(write, performance.now() - (keep.last || -1e4) < 500 ? 500 : 0)
}
async function write() {
  clearTimeout(keep.waits); keep.waits = 0; keep.last = performance.now()
  if (!kept) return
  const work = kept
  try { change(opened || await database, s => s.put(work, "now")) } catch { say("Browseren vil ikke gemme undervejs. Husk at gemme selv.") }
}
for (const leaving of ["beforeunload", "pagehide", "blur"]) addEventListener(leaving, () => { if (keep.waits) write() })
async function forget() { kept = null; clearTimeout(keep.waits); keep.waits = 0; try { change(opened || await database, s => s.delete("now")) } catch {} }
function offer() {
  const s = $("fortsaet")
  if (!s) return
  s.hidden = !kept
  if (kept) $("fortsaet-navn").textContent = kept.Name
}

deskText.start({tell, ask})
;(async () => {
  try { const s = (await database).transaction("work", "readonly").objectStore("work"); kept = await new Promise(yes => { const r = s.get("now"); r.onsuccess = () => yes(r.result || null); r.onerror = () => yes(null) }) } catch {}
  begin()
})()
})()
