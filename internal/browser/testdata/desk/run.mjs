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
// once tries a part, and gives what went wrong, if anything.
async function once(name, attempt) {
  try {
    await me.close()
    const other = await attempt(me, {which, folder, browser, address})
    if (me.errors.length) throw new Error("the console says " + me.errors.join("; "))
    const asked = [...fetched(me), ...other ? fetched(other) : []]
    if (asked.length) throw new Error("it asked for " + asked.join(", "))
    return {error: ""}
  } catch (why) {
    const seen = await me.page.evaluate(() => `at ${location.hash} it shows ${document.querySelector("h1")?.innerText}, says ${document.getElementById("status").textContent}, and the focus is on ${document.activeElement.outerHTML.slice(0, 200)}`).catch(String)
    await me.page.screenshot({path: folder + "/" + which + "-" + name.replace(/\W+/g, "-") + ".png"}).catch(() => {})
    await me.page.close({runBeforeUnload: false}).catch(() => {})
    const error = `${why && why.stack || why}\n${seen}; the console says ${me.errors.join("; ")}`.split("\n").filter(l => !l.includes("node_modules")).join("\n")
    me = await Person.sit(browser, address, folder)
    return {error, late: why?.name === "TimeoutError"}
  }
}

for (const [name, attempt] of Object.entries(parts)) {
  if (only && !new RegExp(only).test(name)) continue
  const began = Date.now()
  let {error, late} = await once(name, attempt), again = ""
  // What only came too late is tried once more, on a page of its own: a browser that hangs on a busy machine is not a fault of the page. A
  // fault of the page comes again, and anything else that is wrong is told the first time.
  if (late) { again = error; error = (await once(name, attempt)).error }
  console.log(JSON.stringify({name, error, again, ms: Date.now() - began}))
}
await browser.close()
