// node run.mjs BROWSER PATH PAGE FOLDER [PART]: goes through all that a person does, and prints a line of JSON for each thing that was tried.
import {start, Person, fetched} from "./driver.mjs"
import {pathToFileURL} from "node:url"
import * as person from "./person.mjs"
import * as safe from "./safe.mjs"
import * as screens from "./screens.mjs"

const [which, path, page, folder, only] = process.argv.slice(2)
const parts = {...person.tries, ...safe.tries, ...screens.tries}
const browser = await start(which, path, folder)
const address = pathToFileURL(page).href
let me = await Person.sit(browser, address, folder)
for (const [name, attempt] of Object.entries(parts)) {
  if (only && !new RegExp(only).test(name)) continue
  const began = Date.now()
  let error = ""
  try {
    await me.close()
    const other = await attempt(me, {which, folder, browser, address})
    if (me.errors.length) throw new Error("the console says " + me.errors.join("; "))
    const asked = [...fetched(me), ...other ? fetched(other) : []]
    if (asked.length) throw new Error("it asked for " + asked.join(", "))
  } catch (why) {
    const seen = await me.page.evaluate(() => `at ${location.hash} it shows ${document.querySelector("h1")?.innerText}, and says ${document.getElementById("status").textContent}`).catch(String)
    error = `${why && why.stack || why}\n${seen}; the console says ${me.errors.join("; ")}`.split("\n").filter(l => !l.includes("node_modules")).join("\n")
    await me.page.screenshot({path: folder + "/" + which + "-" + name.replace(/\W+/g, "-") + ".png"}).catch(() => {})
    await me.page.close({runBeforeUnload: false}).catch(() => {})
    me = await Person.sit(browser, address, folder)
  }
  console.log(JSON.stringify({name, error, ms: Date.now() - began}))
}
await browser.close()
