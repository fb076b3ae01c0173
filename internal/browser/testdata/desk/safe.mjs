// What must never happen: plan text that runs, a page that hangs, work that is lost.
import {readFile} from "node:fs/promises"
import {join} from "node:path"
import {must} from "./person.mjs"

const links = me => me.page.$$eval("nav a, main a", all => all.map(a => decodeURIComponent(a.hash.slice(1))).filter(Boolean))
const root = f => `(() => { const r = document.getElementById("editor").shadowRoot; return ${f} })()`

export const tries = {
  async "safe: attacks in every field are text, on every page"(me, {folder}) {
    await me.page.evaluate(() => { globalThis.ran = []; for (const f of ["alert", "eval", "open"]) globalThis[f] = x => ran.push(f + x) })
    await me.drop("plan.zip", (await readFile(join(folder, "in", "attacks.zip"))).toString("base64"))
    await me.page.waitForSelector(".ten")
    const seen = new Set(["fund", "tekst", "hvem-svarer", "hent/medarbejdere", "hent/borgere"]), kinds = {}
    for (let i = 1; i <= 10; i++) seen.add("trin/" + i)
    for (const a of seen) {
      await me.go(a)
      await me.until(h => document.body.dataset.at === h, a)
      const bad = await me.page.evaluate(() => [...document.querySelectorAll("body *")].filter(e =>
        /^(script|object|embed|base|meta|link|img|math|video|audio)$/i.test(e.tagName) && !e.matches("body > script") ||
        [...e.attributes].some(x => /^on/i.test(x.name) || /^(href|src|action|formaction)$/i.test(x.name) && !/^#/.test(x.value))).map(e => e.outerHTML.slice(0, 200)))
      must(!bad.length, `${a} holds ${bad}`)
      must(!(await me.page.evaluate(() => ran)).length, `on ${a} the text of a plan ran`)
      for (const l of await links(me)) { // one item of each kind
        const kind = l.split("/")[0]
        if ((kinds[kind] = (kinds[kind] || 0) + 1) <= 2) seen.add(l)
      }
    }
    must(seen.size > 22, `only ${seen.size} pages were looked at`)
  },
  async "safe: what is too much gets the sentence of the command line"(me, {folder}) {
    const sentences = JSON.parse(await readFile(join(folder, "in", "sentences.json")))
    for (const [name, sentence] of Object.entries(sentences)) {
      await me.click("Vælg filer")
      await me.pick(join(folder, "in", name))
      await me.page.waitForSelector(".ten")
      await me.go("fund")
      await me.has(sentence)
      await me.close()
    }
    await me.example("Lilleø, en lille kommune")
  },
  async "safe: a crash of the program costs nothing"(me) {
    await me.example("Eksempelby")
    await me.go("kontakter/voksenvagten"); await me.is("Voksenvagten")
    await me.write("Navn", "Nattevagten"); await me.is("Nattevagten")
    await me.page.evaluate(() => lastWorker.postMessage({event: "no event"}))
    await me.has("er startet igen", "#status")
    await me.write("Navn", "Nattevagterne"); await me.is("Nattevagterne") // she types on at once
    await me.go("trin/2"); await me.page.waitForSelector("table.items")
    must((await me.text()).includes("Nattevagterne"), "the name is lost")
    must(await me.page.$(".save.unsaved"), "after a crash it says that all is saved")
    me.errors.length = 0
  },
  async "safe: a walk of edits, undone"(me) {
    await me.example("Lilleø, en lille kommune")
    await me.click("Teksten ved siden af")
    await me.go("tekst/lilleoe/plan.yaml"); await me.has("plan.yaml", "#text-name")
    // What the page keeps in the browser is what the plan says.
    const text = () => me.page.evaluate(() => new Promise(done => { const r = indexedDB.open("beredskab", 1); r.onsuccess = () => { const g = r.result.transaction("work").objectStore("work").get("now"); g.onsuccess = () => done(g.result ? JSON.stringify(g.result.Files) : "") } }))
    let before = await text()
    for (let i = 0; i < 100 && !before; i++) { await new Promise(r => setTimeout(r, 100)); before = await text() }
    must(before, "nothing is kept in the browser")
    let seed = 7
    const random = n => (seed = seed * 1103515245 + 12345 & 0x7fffffff) % n
    const words = ["Vagten æøå", "a: b", "'", "- x", "{{x}}", "<b>", "to\nlinjer", "0800", ""]
    let done = 0
    for (let i = 0; i < 25; i++) {
      const all = (await links(me)).filter(l => !/^(hent|tekst|hvem)/.test(l))
      await me.go(all[random(all.length)])
      const ok = await me.page.evaluate((n, w) => {
        const all = [...document.querySelectorAll("main [data-do=set]:is(input,textarea)")].filter(e => e.checkVisibility())
        if (!all.length) return false
        const e = all[n % all.length]
        e.focus(); e.value = w; e.dispatchEvent(new InputEvent("input", {bubbles: true}))
        return true
      }, random(1000), words[random(words.length)])
      if (!ok) continue
      done++
      if (random(3) === 0 && !await me.page.$eval("[data-do=undo]", b => b.disabled)) await me.page.$eval("[data-do=undo]", b => b.click())
    }
    must(done > 8, `only ${done} edits were made`)
    await me.has("Se det og tag det med", "nav")
    for (let i = 0; i < 60; i++) {
      await new Promise(r => setTimeout(r, 150))
      if (await me.page.$eval("[data-do=undo]", b => b.disabled)) break
      await me.page.$eval("[data-do=undo]", b => b.click())
    }
    await me.until(() => !document.querySelector(".save.unsaved"))
    for (let i = 0; i < 30 && await text() !== before; i++) await new Promise(r => setTimeout(r, 100)) // it is kept twice a second at most
    must(await text() === before, "undo does not give the bytes back")
    must(!await me.page.$(".save.unsaved"), "all is undone, and it says that something is not saved")
  },
  async "safe: by keyboard alone"(me, {which}) {
    const press = async (key, times = 1) => { for (let i = 0; i < times; i++) await me.page.keyboard.press(key) }
    const reach = async what => {
      for (let i = 0; i < 120; i++) {
        await press("Tab")
        if (await me.page.evaluate(w => { const e = document.activeElement; return e.innerText?.trim().startsWith(w) || e.labels?.[0]?.textContent.trim().startsWith(w) || false }, what)) {
          if (which !== "firefox") await me.until(() => { const s = getComputedStyle(document.activeElement); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 })
            .catch(() => { throw new Error(`the focus on "${what}" is not seen`) })
          return
        }
      }
      throw new Error(`"${what}" is not reached with the Tab key`)
    }
    await me.page.evaluate(() => document.activeElement.blur())
    await reach("Eksempelby"); await press("Enter")
    await me.page.waitForSelector(".ten")
    await reach("2. Kontakter"); await press("Enter"); await me.page.waitForSelector("table.items")
    must(await me.page.evaluate(() => document.activeElement.id === "overskrift"), "on a new page the focus is not on its heading")
    await reach("Voksenvagten"); await press("Enter"); await me.is("Voksenvagten")
    await reach("Navn"); await press("End"); await me.page.keyboard.type("e"); await me.is("Voksenvagtene")
    must(await me.page.evaluate(() => document.activeElement.tagName === "TEXTAREA" && document.activeElement.selectionStart === 13), "typing loses the focus or the caret")
    await me.go("tekst"); await me.until(root(`!!r && !!r.querySelector(".cm-content")`))
    for (let i = 0; i < 60 && !await me.page.evaluate(() => document.activeElement.id === "editor"); i++) await press("Tab")
    must(await me.page.evaluate(() => document.activeElement.id === "editor"), "the text is not reached with the Tab key")
    await press("Tab", 2)
    must(await me.page.evaluate(() => document.activeElement.id !== "editor"), "the text keeps the focus")
  },
}
