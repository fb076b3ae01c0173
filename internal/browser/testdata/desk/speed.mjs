// node speed.mjs BROWSER PATH PAGE FOLDER: how long a person waits, as one line of JSON. Times are milliseconds, memory is MB.
import {start, Person} from "./driver.mjs"
import {readFileSync, readdirSync} from "node:fs"
import {pathToFileURL} from "node:url"

const [which, path, page, folder] = process.argv.slice(2)
const keys = Number(process.env.KEYS || 500)
const browser = await start(which, path, folder)
const wait = ms => new Promise(r => setTimeout(r, ms))

// In the page: when the program can be used, how long each event takes until its answer is shown, and what keeps the page's own thread.
const watch = () => {
  globalThis.waits = []; globalThis.long = []
  new MutationObserver(() => { if (document.documentElement.classList.contains("ready")) globalThis.usable ??= performance.now() })
    .observe(document, {attributes: true, subtree: true, attributeFilter: ["class"]})
  try { new PerformanceObserver(l => globalThis.long.push(...l.getEntries().map(e => e.duration))).observe({type: "longtask"}) } catch {} // Firefox has none
  const Real = Worker
  globalThis.Worker = class extends Real {
    constructor(...a) { super(...a); this.addEventListener("message", () => { const began = this.began; setTimeout(() => globalThis.waits.push(performance.now() - began)) }) }
    postMessage(m) { this.began = performance.now(); super.postMessage(m) }
  }
}
// memory is what all of the browser's processes hold, each shared page counted once.
function memory() {
  const parent = new Map(), pss = new Map()
  for (const pid of readdirSync("/proc").filter(n => /^\d+$/.test(n))) {
    try {
      parent.set(pid, readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /s, "").split(" ")[1])
      pss.set(pid, Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]))
    } catch {}
  }
  const ours = pid => pid === String(browser.process().pid) || parent.has(pid) && ours(parent.get(pid))
  return [...pss].filter(([pid]) => ours(pid)).reduce((sum, [, kb]) => sum + kb, 0) / 1024
}
const median = all => all.toSorted((a, b) => a - b)[all.length >> 1]
const worst = all => Math.max(0, ...all)

const empty = memory()
const me = await Person.sit(browser, pathToFileURL(page).href, folder, watch)
await me.until(() => globalThis.usable)
const result = {usable: await me.page.evaluate(() => globalThis.usable)}
const timed = async (what, until) => {
  await me.page.evaluate(() => { globalThis.waits = []; globalThis.asked = performance.now() })
  await what()
  await me.until(until)
  return me.page.evaluate(() => globalThis.waits.at(-1))
}
result.example = await timed(() => me.click("Eksempelby"), () => document.querySelector(".ten") && globalThis.waits.length)
const preview = () => timed(() => me.go("hent/medarbejdere"), () => document.querySelector("iframe.preview")?.contentDocument?.querySelector("h1") && globalThis.waits.length)
result.preview = await preview()
await me.go("trin/2"); await me.page.waitForSelector("table.items")
result.again = await preview() // the program has warmed up
await me.go("kontakter/voksenvagten"); await me.is("Voksenvagten")
const field = await me.field("Navn")
await field.evaluate(e => { e.focus(); e.setSelectionRange(e.value.length, e.value.length) })
await wait(500)
result.before = memory() - empty
await me.page.evaluate(() => { globalThis.waits = []; globalThis.long = [] })
for (let i = 0; i < keys; i++) {
  const n = await me.page.evaluate(() => globalThis.waits.length)
  if (i % 2) await me.page.keyboard.press("Backspace"); else await me.page.keyboard.type("e")
  await me.until(n => globalThis.waits.length > n, n)
}
const waits = await me.page.evaluate(() => globalThis.waits), long = await me.page.evaluate(() => globalThis.long)
Object.assign(result, {key: median(waits), slowest: worst(waits), blocked: which === "firefox" ? -1 : worst(long), after: memory() - empty, keys})
console.log(JSON.stringify(result))
await browser.close()
