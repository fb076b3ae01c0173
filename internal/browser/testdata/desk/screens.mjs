// Every screen: nothing for axe to find, nothing wider than the window.
import {readFile} from "node:fs/promises"
import {join} from "node:path"
import {must} from "./person.mjs"

const screens = ["", "trin/1", "trin/2", "trin/3", "trin/9", "kontakter/voksenvagten", "handleveje/akut-fare", "fund", "tekst", "hvem-svarer/2026-12-24/02:30", "hent/medarbejdere", "hent/handlekort/handlekort-jobcenter.html", "hent/oevelse", "tjeklister", "workshop", "workshop/anonym"]
const widths = [320, 768, 1280, 1920] // 320 is 1280 at 400 %
const rules = {runOnly: {type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}, resultTypes: ["violations"], iframes: false}

export const tries = {
  async "screens: axe and widths"(me, {which, folder}) {
    const axe = await readFile(new URL("../node_modules/axe-core/axe.min.js", import.meta.url), "utf8")
    await me.page.evaluate(axe)
    const faults = []
    for (const screen of screens) {
      if (screen === "trin/1") await me.example("Eksempelby")
      else if (screen === "workshop") {
        await me.close()
        await me.drop("workshop.zip", (await readFile(join(folder, "in", "workshop.zip"))).toString("base64"))
        await me.page.waitForSelector("iframe.preview")
      } else if (screen === "workshop/anonym") {
        await me.page.$eval("[data-do=names]", e => e.click()); await me.has("Bogstaverne er trukket nu")
      } else if (screen === "tjeklister") {
        await me.go("opgaver/folder-oversaettelse"); await me.until(() => document.body.dataset.at === "opgaver/folder-oversaettelse")
        await me.page.$$eval("main details", all => all.forEach(d => { d.open = true }))
        await me.write("Note", "Fra planen"); await me.until(() => document.querySelector(".save.unsaved"))
        await me.drop("tjekliste.xlsx", (await readFile(join(folder, "in", "tjekliste.xlsx"))).toString("base64"))
        await me.page.waitForSelector(".dispute")
      } else if (screen) { await me.go(screen); await me.until(h => document.body.dataset.at === h, screen) }
      for (const scheme of which === "firefox" ? ["light"] : ["light", "dark"]) {
        if (which !== "firefox") await me.page.emulateMediaFeatures([{name: "prefers-color-scheme", value: scheme}, {name: "prefers-reduced-motion", value: "reduce"}])
        const found = JSON.parse(await me.page.evaluate(r => axe.run(document, r).then(x => JSON.stringify({passes: x.passes.length, all: x.violations.map(v => v.id + ": " + v.nodes.slice(0, 2).map(n => n.html.slice(0, 150) + " " + n.failureSummary))})), rules))
        if (found.passes < 10) faults.push(`${screen}: axe looked at ${found.passes} things only`)
        for (const f of found.all) faults.push(`${screen}, ${scheme}: ${f}`)
      }
      for (const width of widths) {
        await me.page.setViewport({width, height: 900})
        const wide = await me.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
        if (wide > 0) faults.push(`${screen}: at ${width} px it is ${wide} px too wide: ` + await me.page.evaluate(() => [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join(" ")))
        if (process.env.PICTURES) await me.page.screenshot({path: join(process.env.PICTURES, `${which}-${screen.replace(/\W+/g, "-") || "start"}-${width}.png`)})
      }
      await me.page.setViewport({width: 1280, height: 900})
    }
    must(!faults.length, faults.join("\n"))
  },
}
